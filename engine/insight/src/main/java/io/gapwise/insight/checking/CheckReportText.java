package io.gapwise.insight.checking;

import io.gapwise.core.ruleset.drl.RuleProblem;
import io.gapwise.core.ruleset.drl.Severity;
import java.util.stream.Collectors;

/** Writes reports as text for authors: one problem below the other, and how many there are. */
public final class CheckReportText {

    private CheckReportText() {}

    /** Returns several lines, without a line break at the end. */
    public static String of(CheckReport report) {
        String problems =
                report.problems().stream().map(problem -> problem + "\n\n").collect(Collectors.joining());
        return problems + summary(report);
    }

    /** Returns {@code 2 errors, 1 warning in 40 rules}, or {@code 40 rules, nothing wrong}. */
    public static String summary(CheckReport report) {
        String rules =
                report.rules().map(read -> count(read.rules().size(), "rule")).orElse("");
        if (report.problems().isEmpty()) {
            return rules + ", nothing wrong";
        }
        return rules.isEmpty()
                ? counts(report) + (report.cases().isEmpty() ? "; cases and meaning are judged once every rule can be read" : "")
                : counts(report) + " in " + rules;
    }

    private static String counts(CheckReport report) {
        long errors = report.problems().stream()
                .map(RuleProblem::severity)
                .filter(Severity.ERROR::equals)
                .count();
        long warnings = report.problems().size() - errors;
        String said = errors == 0 ? "" : count(errors, "error");
        String and = errors > 0 && warnings > 0 ? ", " : "";
        return said + and + (warnings == 0 ? "" : count(warnings, "warning"));
    }

    /** Returns {@code 1 rule}, {@code 2 rules} or {@code no rules}. */
    static String count(long number, String what) {
        return (number == 0 ? "no" : number) + " " + what + (number == 1 ? "" : "s");
    }
}
