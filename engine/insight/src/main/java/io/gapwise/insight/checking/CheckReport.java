package io.gapwise.insight.checking;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.drl.RuleProblem;
import io.gapwise.core.ruleset.drl.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds everything that the check of a rule set found.
 *
 * @param rules the rule set as it was read; empty where it could not be read without an error
 * @param cases what the rules conclude in the cases beside them; empty where rules or cases could not be read
 * @param problems the root causes, each with the problems that follow from it, without the warnings that rules accept:
 *     first the errors from which others follow, then the other errors, then the warnings, each by file and place
 */
public record CheckReport(Optional<RuleSet> rules, List<CaseRun> cases, List<RuleProblem> problems) {

    public CheckReport {
        cases = List.copyOf(cases);
        problems = List.copyOf(problems);
    }

    /** Returns every problem, those that follow from others too. */
    public Stream<RuleProblem> everyProblem() {
        return problems.stream().flatMap(RuleProblem::withConsequences);
    }

    /** Says whether the rule set may be used: there may be warnings, but no error. */
    public boolean clean() {
        return problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
    }
}
