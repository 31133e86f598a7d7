package io.gapwise.engine.checking;

import io.gapwise.engine.rulecases.RuleCase;
import io.gapwise.engine.ruleset.drl.ProblemCode;
import io.gapwise.engine.ruleset.drl.RuleProblem;
import java.util.ArrayList;
import java.util.List;

/** Whether each rule does in its two cases what its author says. */
final class CaseProblems {

    private CaseProblems() {}

    static List<RuleProblem> in(List<CaseRun> runs) {
        List<RuleProblem> problems = new ArrayList<>();
        runs.forEach(run -> problems.addAll(in(run)));
        return problems;
    }

    private static List<RuleProblem> in(CaseRun run) {
        RuleCase entry = run.ruleCase();
        List<RuleProblem> problems = new ArrayList<>();
        for (CaseRun.Outcome outcome : List.of(run.speaks(), run.silent())) {
            outcome.fault()
                    .ifPresent(fault -> problems.add(problem(
                            ProblemCode.CASE_FAILS, entry, "the rules give this case no whole answer: " + fault)));
        }
        if (problems.isEmpty() && !run.speaks().spoke(entry.rule())) {
            problems.add(problem(
                    ProblemCode.RULE_SILENT,
                    entry,
                    "the rule is silent in its case. Mend its condition, or an answer of the case."));
        }
        if (problems.isEmpty() && run.silent().spoke(entry.rule())) {
            problems.add(problem(
                    ProblemCode.RULE_NOT_SILENCED,
                    entry,
                    "the rule still speaks when %s is %s. Mend its condition, or change another answer."
                            .formatted(entry.changed(), entry.to() == null ? "left out" : entry.to())));
        }
        return problems;
    }

    private static RuleProblem problem(ProblemCode code, RuleCase entry, String message) {
        return new RuleProblem(code, entry.file(), entry.line(), 1, entry.rule(), message, null, null, null);
    }
}
