package io.gapwise.service.rules;

import io.gapwise.core.ruleset.drl.RuleProblem;
import io.gapwise.core.ruleset.drl.Severity;
import io.gapwise.insight.checking.CheckReport;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Holds the result of the last look at the rules.
 *
 * @param at the time at which it ended
 * @param clean says whether there was no error
 * @param problems errors and warnings by file and place; files are paths inside the rule set
 */
public record LastCheck(Instant at, boolean clean, List<RuleProblem> problems) {

    public LastCheck {
        problems = List.copyOf(problems);
    }

    /**
     * Copies the result out of a report. The report itself is not kept, because it holds on to the rule set and
     * everything computed from it.
     */
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

    /** Returns all problems in the form in which the author of the rules reads them. */
    String text() {
        return problems.stream().map(RuleProblem::toString).collect(Collectors.joining("\n"));
    }

    /** Says how many errors there are and where the first one is. */
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
