package io.gapwise.insight.checking;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Span;
import io.gapwise.core.ruleset.drl.ProblemCode;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleProblem;
import io.gapwise.insight.rulecases.RuleCase;
import io.gapwise.insight.why.Silence;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks whether each rule does in its two cases what its author says. */
final class CaseProblems {

    private final RuleFiles files;
    private final Map<String, Rule> rules;
    private final Map<String, List<String>> lines = new HashMap<>();
    private final List<CaseProblem> found = new ArrayList<>();

    private CaseProblems(RuleFiles files, RuleSet rules) {
        this.files = files;
        this.rules = rules.rules().stream().collect(Collectors.toMap(Rule::name, Function.identity()));
    }

    static List<CaseProblem> in(RuleFiles files, RuleSet rules, List<CaseRun> runs) {
        CaseProblems problems = new CaseProblems(files, rules);
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
            silent(run);
        }
        if (run.silent().spoke(entry.rule())) {
            found.add(CaseProblem.ofRule(problem(
                    ProblemCode.RULE_NOT_SILENCED,
                    entry,
                    entry.silentWhenAt(),
                    "the rule still speaks with %s. Mend its condition, or change another answer."
                            .formatted(changed(entry)))));
        }
    }

    private void silent(CaseRun run) {
        RuleCase entry = run.ruleCase();
        Silence silence = Silence.of(
                Objects.requireNonNull(rules.get(entry.rule())),
                run.speaks().evaluation().orElseThrow(),
                run.speaks().beside());
        found.add(CaseProblem.silent(
                problem(
                        ProblemCode.RULE_SILENT,
                        entry,
                        entry.caseAt(),
                        "the rule is silent in its case: %s. Mend its condition, or an answer of the case."
                                .formatted(silence.because())),
                silence));
    }

    private void failed(RuleCase entry, CaseRun.Outcome outcome, Span at, String which) {
        outcome.fault()
                .ifPresent(fault -> found.add(CaseProblem.failing(
                        problem(
                                ProblemCode.CASE_FAILS,
                                entry,
                                at,
                                "the rules give this case%s no whole answer: %s".formatted(which, fault.getMessage())),
                        fault)));
    }

    private static String changed(RuleCase entry) {
        return "%s %s".formatted(entry.changed(), entry.to() == null ? "left out" : entry.to());
    }

    private RuleProblem problem(ProblemCode code, RuleCase entry, Span at, String message) {
        return RuleProblem.inCases(code, entry.file(), at, entry.rule(), message, line(entry, at.line()));
    }

    private String line(RuleCase entry, int line) {
        List<String> text = lines.computeIfAbsent(
                entry.file(),
                file -> new String(
                                Objects.requireNonNull(
                                        files.cases().get(file.substring(files.root().length()))),
                                StandardCharsets.UTF_8)
                        .lines()
                        .toList());
        return line <= text.size() ? text.get(line - 1) : "";
    }
}
