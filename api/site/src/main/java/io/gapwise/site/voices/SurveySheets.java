package io.gapwise.site.voices;

import io.gapwise.service.voices.OpenInvitation;
import io.gapwise.service.voices.WordedQuestion;
import io.gapwise.service.voices.WordedQuestion.Wording;
import io.gapwise.sheets.SurveyAnswers;
import io.gapwise.sheets.SurveySheet;
import io.gapwise.site.SiteTexts;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Words the questions of an invitation for a workbook, and what is wrong with one that was filled in. */
@Component
class SurveySheets {

    private final SiteTexts say;

    SurveySheets(SiteTexts say) {
        this.say = say;
    }

    static List<SurveySheet.Question> questions(OpenInvitation invitation, Locale language) {
        return invitation.questions().stream()
                .map(question -> question(question, language))
                .toList();
    }

    private static SurveySheet.Question question(WordedQuestion question, Locale language) {
        return new SurveySheet.Question(
                question.id(),
                question.asks().in(language),
                others(question.asks()),
                question.answers().stream()
                        .map(answer -> new SurveySheet.Answer(
                                answer.id(), answer.text().in(language), others(answer.text())))
                        .toList());
    }

    private static Set<String> others(Wording wording) {
        return Set.copyOf(wording.all());
    }

    SurveySheet.Texts texts() {
        return new SurveySheet.Texts(
                say.text("voices.sheet.people"),
                say.text("voices.sheet.choices"),
                say.text("voices.sheet.explained", SurveySheet.MOST_PEOPLE),
                say.text("voices.sheet.wrong"));
    }

    List<String> problems(SurveyAnswers answers) {
        return answers.problems().stream()
                .map(problem -> say.text(
                        "voices.sheet." + problem.kind(), problem.cell(), problem.value(), SurveySheet.MOST_PEOPLE))
                .toList();
    }
}
