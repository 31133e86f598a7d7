package io.gapwise.engine.ruleset.drl;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a rule file.
 *
 * @param line from 1
 * @param column from 1
 * @param rule the rule it is in; null where it is in none
 * @param expected what would be accepted, as a phrase; null where the message says it all
 * @param maybe the accepted word nearest to what was written
 */
public record RuleProblem(
        String file,
        int line,
        int column,
        @Nullable String rule,
        String message,
        @Nullable String expected,
        @Nullable String maybe) {

    /** As an author reads it: place, rule and message on one line, what was expected on the next. */
    @Override
    public String toString() {
        StringBuilder report = new StringBuilder(file + ":" + line + ":" + column + "  ");
        if (rule != null) {
            report.append(rule).append("  ");
        }
        report.append(message);
        if (expected != null) {
            report.append("\n    expected ").append(expected).append('.');
        }
        if (maybe != null) {
            report.append(expected == null ? "\n    " : " ")
                    .append("Maybe ")
                    .append(maybe)
                    .append('.');
        }
        return report.toString();
    }
}
