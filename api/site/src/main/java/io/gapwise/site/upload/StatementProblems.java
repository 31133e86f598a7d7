package io.gapwise.site.upload;

import io.gapwise.core.cases.Evidence;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Statement;
import io.gapwise.core.problems.Problem;
import io.gapwise.sheets.CaseColumn;
import io.gapwise.sheets.Cell;
import io.gapwise.sheets.WrittenStatement;
import io.gapwise.site.SiteTexts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in words what is wrong with a cell of statements, and with which of them. */
final class StatementProblems {

    /** A cell may hold hundreds of statements, and nobody reads more at once. */
    private static final int SHOWN_AT_ONCE = 20;

    private static final Property PEOPLE = Property.of(Statement.class).stream()
            .filter(property -> property.path().equals("people"))
            .findFirst()
            .orElseThrow();

    private final SiteTexts say;

    StatementProblems(SiteTexts say) {
        this.say = say;
    }

    CellProblem flaw(int column, CaseColumn asked, Cell cell, List<Problem> problems) {
        List<WrittenStatement> statements = WrittenStatement.all(cell.trimmed());
        CellProblems.Said said = CellProblems.Said.of(
                problems.subList(0, Math.min(SHOWN_AT_ONCE, problems.size())),
                problem -> text(statements, cell, problem));
        return new CellProblem(
                column,
                asked.path(),
                CellProblems.shownInControl(cell),
                said.texts(),
                said.details(),
                CellProblems.codes(problems),
                CellProblem.Control.TYPE,
                List.of(),
                Integer.MAX_VALUE);
    }

    /** Says what is wrong in the reader's language; returns null if only the English sentence says it. */
    private @Nullable String text(List<WrittenStatement> statements, Cell cell, Problem problem) {
        String[] steps = problem.pointer().split("/");
        String text = steps.length > 3
                ? within(
                        problem,
                        steps.length > 4
                                ? statements.get(Integer.parseInt(steps[3])).written(steps[4])
                                : "")
                : ofCell(cell, problem);
        return text == null || steps.length < 4
                ? text
                : say.text("upload.wrong.statement", Integer.parseInt(steps[3]) + 1, text);
    }

    /** @param part what stands in the cell for the part that the problem is about */
    private @Nullable String within(Problem problem, String part) {
        String stands = CellProblems.shortened(part);
        return switch (problem.kind()) {
            case NO_SUCH_WORD ->
                problem.maybe() == null
                        ? say.text("upload.wrong.statement.word", stands, String.join(", ", problem.allowed()))
                        : say.text("upload.wrong.statement.wordMaybe", stands, problem.maybe());
            case MISSING -> say.text("upload.wrong.statement.missing", WrittenStatement.EXAMPLE);
            case WRONG_FORM -> say.text("upload.wrong.statement.form", WrittenStatement.EXAMPLE);
            case GIVEN_TWICE -> say.text("upload.wrong.statement.twice");
            case OUT_OF_RANGE, NOT_WHOLE -> say.text("upload.wrong.whole", PEOPLE.min(), PEOPLE.max(), stands);
            case MALFORMED,
                    BAD_ENCODING,
                    TRAILING_CONTENT,
                    TOO_LARGE,
                    TOO_DEEP,
                    NO_SUCH_FIELD,
                    READ_ONLY,
                    NO_SUCH_PARAMETER,
                    NO_SUCH_CONCLUSION,
                    BAD_CURSOR,
                    WRONG_TYPE,
                    TOO_SHORT,
                    TOO_LONG,
                    BAD_CHARACTER,
                    UNCLEAR_WORD,
                    AMBIGUOUS_NUMBER,
                    PERCENT_WITHOUT_UNIT,
                    LOST_DIGITS,
                    CELL_ERROR,
                    FORMULA_NOT_COMPUTED,
                    STRAY_CELL,
                    MORE_PROBLEMS -> null;
        };
    }

    private @Nullable String ofCell(Cell cell, Problem problem) {
        String stands = CellProblems.shortened(cell.trimmed());
        return switch (problem.kind()) {
            case CELL_ERROR -> say.text("upload.wrong.error", stands);
            case FORMULA_NOT_COMPUTED -> say.text("upload.wrong.notComputed");
            case BAD_ENCODING -> say.text("upload.wrong.garbled");
            case UNCLEAR_WORD -> say.text("upload.wrong.statements.unclear", stands);
            case TOO_LARGE -> say.text("upload.wrong.statements.many", Evidence.MAX_STATEMENTS);
            case MALFORMED,
                    TRAILING_CONTENT,
                    TOO_DEEP,
                    MISSING,
                    GIVEN_TWICE,
                    NO_SUCH_FIELD,
                    READ_ONLY,
                    NO_SUCH_PARAMETER,
                    NO_SUCH_WORD,
                    NO_SUCH_CONCLUSION,
                    BAD_CURSOR,
                    WRONG_TYPE,
                    OUT_OF_RANGE,
                    NOT_WHOLE,
                    TOO_SHORT,
                    TOO_LONG,
                    WRONG_FORM,
                    BAD_CHARACTER,
                    AMBIGUOUS_NUMBER,
                    PERCENT_WITHOUT_UNIT,
                    LOST_DIGITS,
                    STRAY_CELL,
                    MORE_PROBLEMS -> null;
        };
    }
}
