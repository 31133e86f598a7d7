package io.gapwise.insight.checking;

import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Span;
import io.gapwise.core.ruleset.drl.ProblemCode;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleProblem;
import io.gapwise.insight.rulecases.FurtherCase;
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
import org.jspecify.annotations.Nullable;

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

    static List<CaseProblem> in(RuleFiles files, RuleSet rules, List<CaseRun> runs, List<FurtherRun> further) {
        CaseProblems problems = new CaseProblems(files, rules);
        runs.forEach(problems::look);
        further.forEach(problems::look);
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

    private void look(FurtherRun run) {
        FurtherCase entry = run.furtherCase();
        if (entry.confirm() != null) {
            found.add(CaseProblem.ofRule(problem(
                    ProblemCode.UNCONFIRMED_CASE,
                    entry,
                    "nobody has confirmed this case, so it counts for nothing: %s Take out confirm where this is right."
                            .formatted(entry.confirm()))));
        } else if (run.outcome().fault().isPresent()) {
            RuleSetFault fault = run.outcome().fault().get();
            found.add(CaseProblem.failing(
                    problem(
                            ProblemCode.CASE_FAILS,
                            entry,
                            "the rules give this case no whole answer: " + fault.getMessage()),
                    fault));
        } else {
            unexpected(entry, run.outcome());
        }
    }

    private void unexpected(FurtherCase entry, CaseRun.Outcome outcome) {
        Boolean speaks = entry.then().speaks();
        String with = entry.changes().isEmpty() ? "" : " with " + changed(entry.changes());
        if (speaks != null && speaks && !outcome.spoke(entry.rule())) {
            Silence silence = Silence.of(
                    Objects.requireNonNull(rules.get(entry.rule())),
                    outcome.evaluation().orElseThrow(),
                    outcome.beside());
            found.add(CaseProblem.silent(
                    problem(
                            ProblemCode.RULE_SILENT,
                            entry,
                            "the rule is silent%s: %s. Mend its condition, or this case."
                                    .formatted(with, silence.because())),
                    silence));
        } else if (speaks != null && !speaks && outcome.spoke(entry.rule())) {
            found.add(CaseProblem.ofRule(problem(
                    ProblemCode.RULE_NOT_SILENCED,
                    entry,
                    "the rule still speaks%s. Mend its condition, or this case.".formatted(with))));
        }
        entry.then()
                .differences(outcome::words)
                .forEach(difference -> found.add(
                        CaseProblem.ofRule(problem(ProblemCode.ANSWER_DIFFERS, entry, difference.message() + "."))));
    }

    private static String changed(Map<String, @Nullable Object> changes) {
        return changes.entrySet().stream()
                .map(change ->
                        "%s %s".formatted(change.getKey(), change.getValue() == null ? "left out" : change.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String changed(RuleCase entry) {
        return "%s %s".formatted(entry.changed(), entry.to() == null ? "left out" : entry.to());
    }

    private RuleProblem problem(ProblemCode code, RuleCase entry, Span at, String message) {
        return RuleProblem.inCases(code, entry.file(), at, entry.rule(), message, line(entry.file(), at.line()));
    }

    private RuleProblem problem(ProblemCode code, FurtherCase entry, String message) {
        return RuleProblem.inCases(
                code,
                entry.file(),
                entry.at(),
                entry.rule(),
                message,
                line(entry.file(), entry.at().line()));
    }

    private String line(String of, int line) {
        List<String> text = lines.computeIfAbsent(
                of,
                file -> new String(
                                Objects.requireNonNull(files.cases()
                                        .get(file.substring(files.root().length()))),
                                StandardCharsets.UTF_8)
                        .lines()
                        .toList());
        return line <= text.size() ? text.get(line - 1) : "";
    }
}
