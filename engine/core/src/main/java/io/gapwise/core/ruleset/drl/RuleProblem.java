package io.gapwise.core.ruleset.drl;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Span;
import org.jspecify.annotations.Nullable;

/**
 * Describes one problem in a rule file, or one thing worth a second look.
 *
 * @param line the line, from 1
 * @param column the column, from 1
 * @param rule the rule that has the problem; null if it is in no rule
 * @param expected what would be accepted, as a phrase; null if the message says it all
 * @param maybe what was probably meant, as it would be written
 * @param excerpt the line with the problem; null if no line can be shown
 */
public record RuleProblem(
        ProblemCode code,
        String file,
        int line,
        int column,
        @Nullable String rule,
        String message,
        @Nullable String expected,
        @Nullable String maybe,
        @Nullable Excerpt excerpt) {

    /** Creates a problem in a rule that was read without errors. */
    public static RuleProblem in(
            Rule rule, ProblemCode code, Span at, String message, @Nullable String expected, @Nullable String maybe) {
        int below = at.line() - rule.span().line();
        String line = rule.text().lines().skip(below).findFirst().orElse("");
        int column = below == 0 ? at.column() - rule.span().column() + 1 : at.column();
        Excerpt excerpt = Excerpt.of(line, column);
        return new RuleProblem(
                code, rule.file(), at.line(), at.column(), rule.name(), message, expected, maybe, excerpt);
    }

    /**
     * Creates a problem in the cases next to a rule.
     *
     * @param text the line with the problem, as it is in the file
     */
    public static RuleProblem inCases(
            ProblemCode code, String file, Span at, String rule, String message, String text) {
        return new RuleProblem(
                code, file, at.line(), at.column(), rule, message, null, null, Excerpt.of(text, at.column()));
    }

    RuleProblem in(String name) {
        String shown = Problems.shortened(name);
        return new RuleProblem(code, file, line, column, shown, message, expected, maybe, excerpt);
    }

    public Severity severity() {
        return code.severity();
    }

    /**
     * Returns the problem as an author reads it: the position, the rule and the message; what was expected; the line
     * with a caret under the position.
     */
    @Override
    public String toString() {
        StringBuilder report = new StringBuilder(file + ":" + line + ":" + column + "  ");
        if (rule != null) {
            report.append(rule).append("  ");
        }
        report.append(severity() == Severity.WARNING ? "warning: " : "").append(message);
        report.append("  [").append(code.written()).append(']');
        if (expected != null) {
            report.append("\n    expected ").append(expected).append('.');
        }
        if (maybe != null) {
            report.append(expected == null ? "\n    " : " ")
                    .append("Maybe ")
                    .append(maybe.matches("\\W+") ? "'" + maybe + "'" : maybe)
                    .append('.');
        }
        return excerpt == null
                ? report.toString()
                : report.append('\n').append(excerpt).toString();
    }
}
