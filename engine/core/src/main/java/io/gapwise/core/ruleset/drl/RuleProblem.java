package io.gapwise.core.ruleset.drl;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Span;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a rule file, or worth a second look.
 *
 * @param line from 1
 * @param column from 1
 * @param rule the rule it is in; null where it is in none
 * @param expected what would be accepted, as a phrase; null where the message says it all
 * @param maybe what was probably meant, as it would be written
 * @param excerpt the line it is in; null where no line can be shown
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

    /** Something found in a rule that was read without errors. */
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
     * Something found in the cases beside a rule.
     *
     * @param text the line it is in, as it stands in the file
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

    /** As an author reads it: place, rule and message; what was expected; the line with a caret under the place. */
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
