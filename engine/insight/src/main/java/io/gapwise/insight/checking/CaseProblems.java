package io.gapwise.insight.checking;

import io.gapwise.core.ruleset.Span;
import io.gapwise.core.ruleset.drl.ProblemCode;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleProblem;
import io.gapwise.insight.rulecases.RuleCase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Checks whether each rule does in its two cases what its author says. */
final class CaseProblems {

    private final RuleFiles files;
    private final List<RuleProblem> found = new ArrayList<>();

    private CaseProblems(RuleFiles files) {
        this.files = files;
    }

    static List<RuleProblem> in(RuleFiles files, List<CaseRun> runs) {
        CaseProblems problems = new CaseProblems(files);
        runs.forEach(problems::look);
        return problems.found;
    }

    private void look(CaseRun run) {
        RuleCase entry = run.ruleCase();
        int before = found.size();
        failed(entry, run.speaks(), entry.caseAt(), "");
        failed(entry, run.silent(), entry.silentWhenAt(), " with %s".formatted(changed(entry)));
        if (found.size() > before) {
            return;
        }
        if (!run.speaks().spoke(entry.rule())) {
            tell(
                    ProblemCode.RULE_SILENT,
                    entry,
                    entry.caseAt(),
                    "the rule is silent in its case. Mend its condition, or an answer of the case.");
        }
        if (run.silent().spoke(entry.rule())) {
            tell(
                    ProblemCode.RULE_NOT_SILENCED,
                    entry,
                    entry.silentWhenAt(),
                    "the rule still speaks with %s. Mend its condition, or change another answer."
                            .formatted(changed(entry)));
        }
    }

    private void failed(RuleCase entry, CaseRun.Outcome outcome, Span at, String which) {
        outcome.fault()
                .ifPresent(fault -> tell(
                        ProblemCode.CASE_FAILS,
                        entry,
                        at,
                        "the rules give this case%s no whole answer: %s".formatted(which, fault)));
    }

    private static String changed(RuleCase entry) {
        return "%s %s".formatted(entry.changed(), entry.to() == null ? "left out" : entry.to());
    }

    private void tell(ProblemCode code, RuleCase entry, Span at, String message) {
        found.add(RuleProblem.inCases(code, entry.file(), at, entry.rule(), message, line(entry, at.line())));
    }

    private String line(RuleCase entry, int line) {
        byte[] content = Objects.requireNonNull(
                files.cases().get(entry.file().substring(files.root().length())));
        return new String(content, StandardCharsets.UTF_8)
                .lines()
                .skip(line - 1)
                .findFirst()
                .orElse("");
    }
}
