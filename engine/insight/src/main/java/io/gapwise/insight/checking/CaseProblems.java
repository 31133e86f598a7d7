package io.gapwise.insight.checking;

import io.gapwise.core.ruleset.Span;
import io.gapwise.core.ruleset.drl.ProblemCode;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleProblem;
import io.gapwise.insight.rulecases.FurtherCase;
import io.gapwise.insight.rulecases.RuleCase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks whether each rule does in its two cases what its author says. */
final class CaseProblems {

    private final RuleFiles files;
    private final List<RuleProblem> found = new ArrayList<>();

    private CaseProblems(RuleFiles files) {
        this.files = files;
    }

    static List<RuleProblem> in(RuleFiles files, List<CaseRun> runs, List<FurtherRun> further) {
        CaseProblems problems = new CaseProblems(files);
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

    private void look(FurtherRun run) {
        FurtherCase entry = run.furtherCase();
        if (entry.confirm() != null) {
            tell(
                    ProblemCode.UNCONFIRMED_CASE,
                    entry,
                    "nobody has confirmed this case, so it counts for nothing: %s Take out confirm where this is right."
                            .formatted(entry.confirm()));
        } else if (run.outcome().evaluation().isEmpty()) {
            run.outcome()
                    .fault()
                    .ifPresent(fault -> tell(
                            ProblemCode.CASE_FAILS, entry, "the rules give this case no whole answer: " + fault));
        } else {
            unexpected(entry, run.outcome());
        }
    }

    private void unexpected(FurtherCase entry, CaseRun.Outcome outcome) {
        Boolean speaks = entry.then().speaks();
        if (speaks != null && speaks != outcome.spoke(entry.rule())) {
            String with = entry.changes().isEmpty() ? "" : " with " + changed(entry.changes());
            tell(
                    speaks ? ProblemCode.RULE_SILENT : ProblemCode.RULE_NOT_SILENCED,
                    entry,
                    speaks
                            ? "the rule is silent%s. Mend its condition, or this case.".formatted(with)
                            : "the rule still speaks%s. Mend its condition, or this case.".formatted(with));
        }
        entry.then()
                .differences(outcome::words)
                .forEach(difference -> tell(ProblemCode.ANSWER_DIFFERS, entry, difference.message() + "."));
    }

    private static String changed(Map<String, @Nullable Object> changes) {
        return changes.entrySet().stream()
                .map(change -> "%s %s"
                        .formatted(change.getKey(), change.getValue() == null ? "left out" : change.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String changed(RuleCase entry) {
        return "%s %s".formatted(entry.changed(), entry.to() == null ? "left out" : entry.to());
    }

    private void tell(ProblemCode code, RuleCase entry, Span at, String message) {
        found.add(RuleProblem.inCases(code, entry.file(), at, entry.rule(), message, line(entry.file(), at.line())));
    }

    private void tell(ProblemCode code, FurtherCase entry, String message) {
        found.add(RuleProblem.inCases(
                code,
                entry.file(),
                entry.at(),
                entry.rule(),
                message,
                line(entry.file(), entry.at().line())));
    }

    private String line(String file, int line) {
        byte[] content =
                Objects.requireNonNull(files.cases().get(file.substring(files.root().length())));
        return new String(content, StandardCharsets.UTF_8)
                .lines()
                .skip(line - 1)
                .findFirst()
                .orElse("");
    }
}
