package io.gapwise.sheets;

import io.gapwise.sheets.forms.FormCodes;
import io.gapwise.sheets.forms.ShortCodes;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes questions as a workbook for people who have no link: a column for each question, a row for each person, and the
 * answers to choose from.
 */
public final class SurveySheet {

    /** The row, from 0, of the ids of the questions. */
    static final int IDS = 0;

    static final int QUESTIONS = 1;

    /** The first row, from 0, of what somebody answered. */
    static final int FIRST_PERSON = 2;

    /** So many people can stand in one file. */
    public static final int MOST_PEOPLE = 1_000;

    private static final String HEAD = "FFD9E2EC";
    private static final String QUIET = "FF666666";
    private static final double WIDE = 34;
    private static final double HIGH = 80;
    private static final double EXPLAINED = 100;

    private SurveySheet() {}

    /**
     * A question as the sheet asks it.
     *
     * @param also the same question in other languages
     */
    public record Question(String id, String asks, Set<String> also, List<Answer> answers) {

        public Question {
            also = Set.copyOf(also);
            answers = List.copyOf(answers);
        }

        /** Returns the codes that the answers have in a form for a survey tool. */
        ShortCodes codes() {
            return answerCodes(answers.stream().map(Answer::id).toList());
        }
    }

    /**
     * An answer that can be chosen.
     *
     * @param also the same answer in other languages
     */
    public record Answer(String id, String shown, Set<String> also) {

        public Answer {
            also = Set.copyOf(also);
        }
    }

    /**
     * What the workbook itself says.
     *
     * @param people the name of the sheet that is filled in
     * @param choices the name of the sheet with the answers
     * @param explained how to fill it in
     * @param wrong what is said where something else is typed
     */
    public record Texts(String people, String choices, String explained, String wrong) {}

    /** Returns the codes that the questions have in a form for a survey tool. */
    public static ShortCodes codes(List<Question> questions) {
        return new ShortCodes(questions.stream().map(Question::id).toList(), FormCodes.LONGEST_QUESTION);
    }

    /** Returns the codes that the answers to a question have in a form for a survey tool. */
    public static ShortCodes answerCodes(List<String> ids) {
        return new ShortCodes(ids, FormCodes.LONGEST_ANSWER);
    }

    public static void write(List<Question> questions, Texts texts, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, XlsxSheet.PROGRAM, null)) {
            Worksheet people = workbook.newWorksheet(texts.people());
            Worksheet choices = workbook.newWorksheet(texts.choices());
            choices.value(0, 0, texts.explained());
            choices.width(0, EXPLAINED);
            for (int i = 0; i < questions.size(); i++) {
                Question question = questions.get(i);
                people.width(i, WIDE);
                people.value(IDS, i, question.id());
                people.value(QUESTIONS, i, question.asks());
                people.range(FIRST_PERSON, i, FIRST_PERSON + MOST_PEOPLE - 1, i)
                        .validateWithList(listed(question, choices, i + 1))
                        .allowBlank(true)
                        .showErrorMessage(true)
                        .errorTitle(question.id())
                        .error(texts.wrong());
            }
            style(people, questions.size() - 1);
        }
    }

    private static Range listed(Question question, Worksheet choices, int column) {
        choices.width(column, WIDE);
        choices.value(0, column, question.id());
        for (int i = 0; i < question.answers().size(); i++) {
            choices.value(i + 1, column, question.answers().get(i).shown());
        }
        return choices.range(1, column, question.answers().size(), column);
    }

    private static void style(Worksheet people, int last) {
        people.range(IDS, 0, IDS, last).style().fontColor(QUIET).fillColor(HEAD).set();
        people.range(QUESTIONS, 0, QUESTIONS, last)
                .style()
                .bold()
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        people.rowHeight(QUESTIONS, HIGH);
        people.freezePane(0, FIRST_PERSON);
    }
}
