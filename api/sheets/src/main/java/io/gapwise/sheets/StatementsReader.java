package io.gapwise.sheets;

import io.gapwise.core.json.GapCaseJson;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Reads the statements in a cell. It only takes them apart; whether they are accepted is decided by the reader of the
 * case, as for JSON.
 */
final class StatementsReader {

    /** Limits the characters of a cell. No case has room for more, but blanks could make a cell of any length. */
    static final int LONGEST = GapCaseJson.MAX_BYTES;

    private static final String POINTER = "/" + CaseColumn.Statements.PATH.replace('.', '/');

    private final List<Problem> problems;

    StatementsReader(List<Problem> problems) {
        this.problems = problems;
    }

    void copy(Cell cell, CaseWriter to) {
        if (cell.blank() || WordLabels.saysUnknown(cell.trimmed())) {
            return;
        }
        Problem unreadable = problem(cell);
        if (unreadable != null) {
            problems.add(unreadable);
            return;
        }
        List<WrittenStatement> statements =
                WordLabels.saysNone(cell.trimmed()) ? List.of() : WrittenStatement.all(cell.trimmed());
        for (int i = 0; i < statements.size(); i++) {
            if (statements.get(i).parts().isEmpty()) {
                problems.add(Problem.at(
                        ProblemKind.WRONG_FORM,
                        POINTER + "/" + i,
                        "A statement is written like this: %s.".formatted(WrittenStatement.EXAMPLE)));
            }
        }
        to.answer(CaseColumn.Statements.PATH, json -> write(statements, json));
    }

    private static @Nullable Problem problem(Cell cell) {
        if (cell.text().length() > LONGEST) {
            return Problem.at(
                    ProblemKind.TOO_LONG,
                    POINTER,
                    "The cell is %d characters long; accepted are at most %d."
                            .formatted(cell.text().length(), LONGEST));
        } else if (NoAnswer.isMark(cell.trimmed()) && !WordLabels.saysNone(cell.trimmed())) {
            return Problem.unclear(
                    POINTER,
                    "It is not clear what '%s' means here: leave the cell empty if it is not known, or write %s if nobody"
                                    .formatted(cell.trimmed(), CellReader.NO_WORDS)
                            + " said anything.",
                    List.of());
        }
        return UnreadableCell.problem(cell, POINTER);
    }

    private static void write(List<WrittenStatement> statements, JsonGenerator json) {
        json.writeStartArray();
        for (WrittenStatement statement : statements) {
            json.writeStartObject();
            for (WrittenStatement.Part part : statement.parts()) {
                json.writeName(part.member());
                if (part.member().equals(WrittenStatement.PEOPLE)) {
                    // This is a BigDecimal because a cell may have leading zeros, which JSON does not accept.
                    json.writeNumber(new BigDecimal(part.word()));
                } else {
                    json.writeString(part.word());
                }
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
