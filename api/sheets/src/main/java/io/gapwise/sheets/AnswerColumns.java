package io.gapwise.sheets;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.cases.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Defines the columns that report an answer, named in the contract's words; they follow the columns that were sent. */
public final class AnswerColumns {

    private static final String PROBLEMS = "problems";

    /** Lists the columns in the order in which they came to be: a new one follows the others. */
    static final List<String> NAMES = List.of(
            "verdict", "summary", "firstMethod", "remedies", "questions", PROBLEMS, "conditional", "considered");

    /** Names the last column, which lists what was in the cells before they were changed in bulk. */
    static final String CORRECTIONS = "corrections";

    /** Names the column that says where the answers of a mapped row came from. */
    public static final String ORIGINS = "origins";

    private AnswerColumns() {}

    /** Says whether an earlier answer wrote a column; such columns are skipped when the sheet is sent again. */
    static boolean include(String name) {
        return NAMES.contains(name) || name.equals(CORRECTIONS) || name.equals(ORIGINS);
    }

    public static List<Cell> of(Advice advice) {
        return of(advice, "");
    }

    /** @param problem what could not be written of the case; usually empty */
    static List<Cell> of(Advice advice, String problem) {
        String method = advice.methods().isEmpty()
                ? ""
                : advice.methods().get(0).method().name();
        String remedies = advice.remedies().stream()
                .map(advised -> advised.remedy().name())
                .collect(Collectors.joining("; "));
        String questions = advice.questions().stream()
                .map(asked -> asked.field() + ": " + asked.question())
                .collect(Collectors.joining(" "));
        String considered =
                advice.considered().stream().map(each -> each.method().name()).collect(Collectors.joining("; "));
        Answer conditional = advice.verdict().conditional() ? Answer.YES : Answer.NO;
        return List.of(
                Cell.text(advice.verdict().value().name()),
                Cell.text(advice.verdict().summary()),
                Cell.text(method),
                Cell.text(remedies),
                Cell.text(questions),
                Cell.text(problem),
                Cell.text(conditional.name()),
                Cell.text(considered));
    }

    static List<Cell> of(List<String> problems) {
        List<Cell> cells = new ArrayList<>(Collections.nCopies(NAMES.size(), Cell.BLANK));
        cells.set(NAMES.indexOf(PROBLEMS), Cell.text(String.join(" ", problems)));
        return cells;
    }
}
