package io.gapwise.service.asking;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.cases.Word;
import io.gapwise.core.wording.VocabularyTexts;
import io.gapwise.insight.evidence.Standing;
import io.gapwise.insight.interview.InterviewState;
import io.gapwise.insight.interview.OpenQuestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds the state of an interview as it is sent: with the questions and the answers in words. */
record WordedStep(
        VerdictValue verdict,
        @Nullable Method method,
        boolean settled,
        boolean nothingLeft,
        Standing standing,
        List<String> couldStillTurn,
        List<String> restsOnClaims,
        List<Question> questions) {

    /**
     * Holds a question as it can be asked.
     *
     * @param why the reason why it is asked
     * @param help how to answer it; null where it needs no saying
     * @param statements for a list to be ticked, the statement that each of its fields stands for, by path
     * @param labels what each word is called that answers the question; null where a number is asked for
     */
    record Question(
            String id,
            String question,
            String why,
            @Nullable String help,
            @Nullable Map<String, String> statements,
            @Nullable Map<String, String> labels,
            List<String> fields,
            boolean several,
            double canChangeVerdict,
            double canChangeMethod,
            List<OpenQuestion.PossibleAnswer> answers) {

        static Question of(OpenQuestion open, VocabularyTexts texts) {
            return new Question(
                    open.id(),
                    texts.question(open.id()),
                    texts.whyAsked(open.id()),
                    texts.howToAnswer(open.id()).orElse(null),
                    open.several() ? statements(open.fields(), texts) : null,
                    labels(open.fields().get(0), texts),
                    open.fields(),
                    open.several(),
                    open.canChangeVerdict(),
                    open.canChangeMethod(),
                    open.answers());
        }

        private static Map<String, String> statements(List<String> fields, VocabularyTexts texts) {
            Map<String, String> statements = new LinkedHashMap<>();
            fields.forEach(path -> statements.put(path, texts.question(path)));
            return statements;
        }

        private static @Nullable Map<String, String> labels(String path, VocabularyTexts texts) {
            List<? extends Word> words = CaseAnswers.find(path).orElseThrow().words();
            if (words.isEmpty()) {
                return null;
            }
            Map<String, String> labels = new LinkedHashMap<>();
            words.forEach(word -> labels.put(word.name(), texts.word((Enum<?>) word)));
            return labels;
        }
    }

    static WordedStep of(InterviewState step, VocabularyTexts texts) {
        return new WordedStep(
                step.verdict(),
                step.method(),
                step.settled(),
                step.nothingLeft(),
                step.standing(),
                step.couldStillTurn(),
                step.restsOnClaims(),
                step.questions().stream().map(open -> Question.of(open, texts)).toList());
    }
}
