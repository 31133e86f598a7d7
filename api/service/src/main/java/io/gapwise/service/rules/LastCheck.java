package io.gapwise.service.rules;

import io.gapwise.core.ruleset.drl.RuleProblem;
import io.gapwise.core.ruleset.drl.Severity;
import io.gapwise.insight.checking.CheckReport;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the last look at the rules said.
 *
 * @param at when it ended
 * @param clean whether there was no error
 * @param problems errors and warnings by file and place, files as paths inside the rule set
 */
public record LastCheck(Instant at, boolean clean, List<RuleProblem> problems) {

    public LastCheck {
        problems = List.copyOf(problems);
    }

    /** Not the report itself: it holds on to the rule set and all that was asked of it. */
    static LastCheck of(CheckReport report, Instant at) {
        return new LastCheck(at, report.clean(), report.problems());
    }

    static LastCheck refused(RuleProblem problem, Instant at) {
        return new LastCheck(at, false, List.of(problem));
    }

    public long count(Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }

    /** All problems as their author reads them. */
    String text() {
        return problems.stream().map(RuleProblem::toString).collect(Collectors.joining("\n"));
    }

    /** How many errors there are, and where the first is. */
    String summary() {
        RuleProblem first = problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .findFirst()
                .orElseThrow();
        long errors = count(Severity.ERROR);
        String place = "%s:%d:%d".formatted(first.file(), first.line(), first.column());
        return errors == 1 ? "one error, at " + place : "%d errors, the first at %s".formatted(errors, place);
    }
}
