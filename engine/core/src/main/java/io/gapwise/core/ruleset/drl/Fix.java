package io.gapwise.core.ruleset.drl;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Describes the change of one line that mends a problem.
 *
 * @param line the line, from 1
 * @param column the column from which the line is changed, from 1
 * @param endColumn the column behind what is replaced; equal to {@code column} where something is only inserted
 * @param text what stands there afterwards
 */
public record Fix(int line, int column, int endColumn, String text) {

    private static final Set<ProblemCode> REPLACED = EnumSet.of(
            ProblemCode.UNKNOWN_WORD,
            ProblemCode.UNKNOWN_PATH,
            ProblemCode.UNKNOWN_PATTERN,
            ProblemCode.UNKNOWN_VERB,
            ProblemCode.UNKNOWN_STAGE,
            ProblemCode.UNKNOWN_SOURCE,
            ProblemCode.UNKNOWN_CODE,
            ProblemCode.BAD_NAME,
            ProblemCode.WORD_EXPECTED,
            ProblemCode.NUMBER_EXPECTED,
            ProblemCode.BAD_NUMBER,
            ProblemCode.WRONG_OPERATOR,
            ProblemCode.WRONG_BRACKET,
            ProblemCode.QUOTED_INSIDE);

    private static final Set<ProblemCode> ADDED =
            EnumSet.of(ProblemCode.MISSING_COMMA, ProblemCode.MISSING_BRACKET, ProblemCode.MISSING_SEMICOLON);

    /** What stands in quotation marks here is replaced together with them. */
    private static final Set<ProblemCode> BARE =
            EnumSet.of(ProblemCode.WORD_EXPECTED, ProblemCode.NUMBER_EXPECTED, ProblemCode.QUOTED_INSIDE);

    /**
     * Returns the change by which an editor would follow the suggestion of a problem. There is none where the suggestion
     * is only a part of what has to be written, or where following it would decide something that the author must decide.
     */
    static Optional<Fix> of(RuleProblem problem) {
        String maybe = problem.maybe();
        if (maybe == null || problem.endColumn() == 0) {
            return Optional.empty();
        }
        if (REPLACED.contains(problem.code())) {
            return Optional.of(replacing(problem, maybe));
        }
        return ADDED.contains(problem.code()) ? Optional.of(behind(problem, maybe)) : Optional.empty();
    }

    private static Fix replacing(RuleProblem problem, String maybe) {
        String text = quoted(problem) && !maybe.startsWith("\"") ? "\"" + maybe + "\"" : maybe;
        return new Fix(problem.line(), problem.column(), problem.endColumn(), text);
    }

    private static Fix behind(RuleProblem problem, String maybe) {
        return new Fix(problem.line(), problem.endColumn(), problem.endColumn(), maybe);
    }

    /** Says whether the wrong thing stands in quotation marks, and stays in them. */
    private static boolean quoted(RuleProblem problem) {
        @Nullable Excerpt excerpt = problem.excerpt();
        boolean text = excerpt != null && excerpt.line().startsWith("\"", excerpt.caret());
        return text && !BARE.contains(problem.code());
    }
}
