package io.gapwise.insight.checking;

import io.gapwise.core.cases.Word;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.evaluation.EvaluationBeside;
import io.gapwise.core.ruleset.drl.ConfirmedRules;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.insight.difference.DifferenceFinder;
import io.gapwise.insight.difference.DifferenceText;
import io.gapwise.insight.difference.RuleSetDifference;
import io.gapwise.insight.rulecases.RuleCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows a rule set while its author works on it. Each time it reports everything that the check finds, which of the cases
 * beside the rules get another answer than from the last rules without an error, and in which of all cases that there are
 * answers differ. An instance must be used by one thread only.
 */
public final class WatchReporter {

    private final ConfirmedRules confirmed = new ConfirmedRules();
    private Optional<CheckReport> lastGood = Optional.empty();

    /** Checks the rule set as it is now and returns several lines, without a line break at the end. */
    public String look(RuleFiles files) {
        CheckReport report = RuleSetCheck.of(files, Integer.MAX_VALUE, confirmed);
        StringBuilder said = new StringBuilder(CheckReportText.of(report));
        CaseTests tests = CaseTests.of(report);
        if (!tests.rules().isEmpty()) {
            said.append('\n').append(CaseTestsText.summary(tests));
        }
        lastGood.ifPresent(good -> said.append(differences(good, report)));
        if (report.clean()) {
            lastGood = Optional.of(report);
        }
        return said.toString();
    }

    /** Returns what differs in the cases beside the rules, and then in all others, on lines of their own. */
    private static String differences(CheckReport before, CheckReport now) {
        StringBuilder differences = new StringBuilder();
        if (!now.cases().isEmpty()) {
            changes(before, now).ifPresent(changes -> differences.append('\n').append(changes));
        }
        before.rules()
                .flatMap(old -> now.rules().map(rules -> DifferenceFinder.between(old, rules)))
                .ifPresent(difference -> differences.append('\n').append(told(difference)));
        return differences.toString();
    }

    private static String told(RuleSetDifference difference) {
        return difference.provedTheSame() ? DifferenceText.verdict(difference) : "\n" + DifferenceText.of(difference);
    }

    private static Optional<String> changes(CheckReport before, CheckReport now) {
        Map<String, CaseRun> old = byRule(before);
        StringBuilder changes = new StringBuilder();
        int changed = 0;
        for (CaseRun run : now.cases()) {
            List<String> lines = Optional.ofNullable(old.get(run.ruleCase().rule()))
                    .map(known -> changes(known.speaks(), run.speaks()))
                    .orElse(List.of());
            if (!lines.isEmpty()) {
                changed++;
                changes.append("\n  ").append(named(run.ruleCase()));
                lines.forEach(line -> changes.append("\n    ").append(line));
            }
        }
        return changed == 0
                ? Optional.empty()
                : Optional.of(CheckReportText.count(changed, "case") + (changed == 1 ? " is" : " are")
                        + " answered otherwise than by the last good rules:" + changes);
    }

    /** Returns no changes where a case has no whole answer, since the problems report that. */
    private static List<String> changes(CaseRun.Outcome before, CaseRun.Outcome now) {
        List<String> changes = new ArrayList<>();
        Optional<Evaluation> then = before.evaluation();
        then.flatMap(old ->
                        now.evaluation().map(evaluation -> CaseAnswer.of(old).changedTo(CaseAnswer.of(evaluation))))
                .ifPresent(changes::addAll);
        before.beside()
                .flatMap(old -> now.beside().map(judged -> new JudgementsChanged(judgement(old), judgement(judged))))
                .filter(JudgementsChanged::any)
                .ifPresent(changed ->
                        changes.add(changed.before() + " → " + changed.now().word()));
        return changes;
    }

    private record Judgement(String stage, Word word) {

        @Override
        public String toString() {
            return stage + ": " + word;
        }
    }

    private record JudgementsChanged(Judgement before, Judgement now) {

        boolean any() {
            return !before.equals(now);
        }
    }

    private static Judgement judgement(EvaluationBeside judged) {
        return judged.match(
                progress -> new Judgement("progress", progress.value()),
                priority -> new Judgement("place", priority.place()));
    }

    private static String named(RuleCase ruleCase) {
        return "the case of " + ruleCase.rule() + ", “" + ruleCase.speaks().title() + "”";
    }

    private static Map<String, CaseRun> byRule(CheckReport report) {
        Map<String, CaseRun> runs = new LinkedHashMap<>();
        report.cases().forEach(run -> runs.put(run.ruleCase().rule(), run));
        return runs;
    }
}
