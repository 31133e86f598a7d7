package io.gapwise.service.voices;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.insight.signs.Asked;
import io.gapwise.insight.signs.AskedQuestion;
import io.gapwise.insight.signs.Questionnaire;
import io.gapwise.insight.signs.SignBook;
import io.gapwise.insight.signs.SignLanguage;
import io.gapwise.insight.signs.VoiceAnswers;
import io.gapwise.service.voices.WordedQuestion.WordedAnswer;
import io.gapwise.service.voices.WordedQuestion.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Words what a group is asked in every language, and keeps that as JSON. */
final class WordedQuestions {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private WordedQuestions() {}

    /** Words what a group is asked about a case; empty where there is nothing to ask it. */
    static List<WordedQuestion> of(
            SignBook book,
            StatedBy group,
            GapCase gapCase,
            String task,
            @Nullable String change,
            List<Obstacle> first) {
        Questionnaire english =
                book.questionnaire(group, gapCase, new Asked(SignLanguage.EN, task, change, first, false));
        Questionnaire german =
                book.questionnaire(group, gapCase, new Asked(SignLanguage.DE, task, change, first, false));
        if (english.questions().isEmpty()) {
            return List.of();
        }
        List<WordedQuestion> all = new ArrayList<>();
        for (int i = 0; i < english.all().size(); i++) {
            all.add(worded(
                    english.all().get(i),
                    german.all().get(i),
                    i < english.opening().size()));
        }
        return all;
    }

    /** The same questions come in the same order in every language. */
    private static WordedQuestion worded(AskedQuestion english, AskedQuestion german, boolean opening) {
        List<WordedAnswer> answers = new ArrayList<>();
        for (int i = 0; i < english.answers().size(); i++) {
            AskedQuestion.Answer answer = english.answers().get(i);
            answers.add(new WordedAnswer(
                    answer.id(),
                    new Wording(answer.text(), german.answers().get(i).text()),
                    answer.id().equals(VoiceAnswers.CANNOT_SEE)));
        }
        return new WordedQuestion(
                english.id(), opening, english.optional(), new Wording(english.asks(), german.asks()), answers);
    }

    static String written(List<WordedQuestion> questions) {
        return JSON.writeValueAsString(questions);
    }

    static List<WordedQuestion> read(String json) {
        return JSON.readValue(json, new TypeReference<List<WordedQuestion>>() {});
    }
}
