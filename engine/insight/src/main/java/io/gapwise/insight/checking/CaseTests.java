package io.gapwise.insight.checking;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.drl.ProblemCode;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleProblem;
import io.gapwise.core.ruleset.drl.Severity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds what the cases beside the rules show about the rules.
 *
 * @param report the problems of reading rules and cases, and the rules that fail in their cases
 * @param rules the results of the rules, ordered by file and place; empty where rules or cases could not be read
 * @param conditions the results of each single condition of these rules
 */
public record CaseTests(CheckReport report, List<RuleTested> rules, List<ConditionSeen> conditions) {

    private static final Set<ProblemCode> FAILURES =
            EnumSet.of(ProblemCode.RULE_SILENT, ProblemCode.RULE_NOT_SILENCED, ProblemCode.CASE_FAILS);

    public CaseTests {
        rules = List.copyOf(rules);
        conditions = List.copyOf(conditions);
    }

    /** Runs the cases, without comparing the rules with each other. */
    public static CaseTests of(RuleFiles files) {
        return of(RuleSetCheck.ofCases(files));
    }

    /** Takes the results from a report for which the cases have been run already. */
    static CaseTests of(CheckReport report) {
        if (report.rules().isEmpty() || report.everyProblem().anyMatch(p -> p.code() == ProblemCode.BAD_CASE)) {
            return new CaseTests(report, List.of(), List.of());
        }
        List<Rule> rules = report.rules().get().rules();
        Map<String, List<String>> spokeOf = spokeOf(report.cases());
        Set<String> own =
                report.cases().stream().map(run -> run.ruleCase().rule()).collect(Collectors.toSet());
        Set<String> failed = report.everyProblem()
                .filter(problem -> FAILURES.contains(problem.code()))
                .map(problem -> String.valueOf(problem.rule()))
                .collect(Collectors.toSet());
        List<RuleTested> tested = rules.stream()
                .map(rule -> new RuleTested(
                        rule, outcome(rule.name(), own, failed), spokeOf.getOrDefault(rule.name(), List.of())))
                .toList();
        List<CaseRun.Outcome> outcomes =
                report.cases().stream().flatMap(CaseRun::outcomes).toList();
        return new CaseTests(report, tested, ConditionSeen.in(rules, outcomes));
    }

    private static RuleTested.Outcome outcome(String rule, Set<String> own, Set<String> failed) {
        if (failed.contains(rule)) {
            return RuleTested.Outcome.FAILED;
        }
        return own.contains(rule) ? RuleTested.Outcome.PROVEN : RuleTested.Outcome.NO_CASE;
    }

    private static Map<String, List<String>> spokeOf(List<CaseRun> runs) {
        Map<String, List<String>> spokeOf = new HashMap<>();
        for (CaseRun run : runs) {
            run.speaks()
                    .spoke()
                    .forEach(rule -> spokeOf.computeIfAbsent(rule.name(), name -> new ArrayList<>())
                            .add(run.ruleCase().rule()));
        }
        return spokeOf;
    }

    /** Says whether everything could be read and no case failed. A rule without a case is no failure. */
    public boolean passed() {
        return failures().isEmpty();
    }

    /** Returns the errors, without warnings: what keeps rules or cases from being read, and which cases failed. */
    public List<RuleProblem> failures() {
        return report.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
    }

    public List<ConditionSeen> neverTrue() {
        return conditions.stream().filter(seen -> !seen.wasTrue()).toList();
    }

    public List<ConditionSeen> neverFalse() {
        return conditions.stream().filter(seen -> !seen.wasFalse()).toList();
    }

    public long count(RuleTested.Outcome outcome) {
        return rules.stream().filter(rule -> rule.outcome() == outcome).count();
    }
}
