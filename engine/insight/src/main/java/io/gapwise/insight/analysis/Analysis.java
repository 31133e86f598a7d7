package io.gapwise.insight.analysis;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.drl.ProblemCode;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Judges the meaning of a rule set by comparing its rules with each other. It reports only what is proven; see
 * {@link ProblemCode} for what it looks for.
 */
public final class Analysis {

    /** Lists the codes that {@link #of} looks for. */
    public static final Set<ProblemCode> CODES =
            Collections.unmodifiableSet(EnumSet.range(ProblemCode.NEVER_SPEAKS, ProblemCode.NO_RESULT_MEASURE));

    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(
            (Finding finding) -> finding.places().isEmpty()
                    ? new RuleLocation("", "", 0, 0)
                    : finding.places().get(0),
            Comparator.comparing(RuleLocation::file)
                    .thenComparingInt(RuleLocation::line)
                    .thenComparingInt(RuleLocation::column));

    private Analysis() {}

    /**
     * Returns all findings except those that need cases, ordered by file, line and column. Findings about a missing
     * rule come first, because they have no place.
     */
    public static List<Finding> of(RuleSet rules) {
        AnalysisContext answers = new AnalysisContext(rules);
        for (Stage stage : Stage.answering()) {
            // Where no case gets as far as this stage, an earlier stage already has the finding.
            if (answers.reached(stage)) {
                judge(stage, answers);
            }
        }
        // In contexts of their own, because the logic of the answer would slow down each question about what is beside
        // it.
        AnalysisContext progress = beside(answers, Stage.PROGRESS);
        AnalysisContext priority = beside(answers, Stage.PRIORITY, Stage.PLACE);
        return Stream.of(answers, progress, priority)
                .flatMap(inquiry -> inquiry.findings().stream())
                .sorted(BY_PLACE)
                .toList();
    }

    /** Judges the rules of stages that judge beside an answer, where any case gets as far as its answer. */
    private static AnalysisContext beside(AnalysisContext answers, Stage... stages) {
        AnalysisContext inquiry = new AnalysisContext(answers.rules());
        if (answers.reached(Stage.PROGRESS)) {
            for (Stage stage : stages) {
                judge(stage, inquiry);
            }
        }
        return inquiry;
    }

    private static void judge(Stage stage, AnalysisContext inquiry) {
        new SilentRules(inquiry).check(stage);
        new ContractCheck(inquiry).check(stage);
        RedundantConditions.check(inquiry, stage);
        EquivalentRules twins = new EquivalentRules(inquiry, stage);
        twins.check();
        new PointlessConclusions(inquiry, twins).check(stage);
        new UnusedWords(inquiry).check(stage);
    }

    /**
     * Returns a finding for each rule that no case makes speak.
     *
     * @param spoke the names of the rules that some case made speak
     */
    public static List<Finding> rulesWithoutSpeakingCase(RuleSet rules, Set<String> spoke) {
        return rules.rules().stream()
                .filter(rule -> !spoke.contains(rule.name()))
                .map(rule -> new Finding(
                        ProblemCode.NO_CASE,
                        List.of(RuleLocation.of(rule)),
                        "no case beside the rules makes this rule speak.",
                        "Add one in which it speaks, and the answer that silences it."))
                .toList();
    }
}
