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
        return judge(rules).findings();
    }

    /**
     * Judges the rules stage by stage. Where a stage is broken, the stages that read what it concludes are
     * not judged: what would be said of them would be gone once it is mended.
     */
    public static Judgement judge(RuleSet rules) {
        AnalysisContext answers = new AnalysisContext(rules);
        Set<Stage> judged = EnumSet.noneOf(Stage.class);
        for (Stage stage : Stage.answering()) {
            // Where no case gets as far as this stage, an earlier stage already has the finding.
            if (!answers.reached(stage)) {
                break;
            }
            judged.add(stage);
            if (!judge(stage, answers)) {
                return new Judgement(answers.findings().stream().sorted(BY_PLACE).toList(), judged);
            }
        }
        // In contexts of their own, because the logic of the answer would slow down each question about what is beside
        // it.
        AnalysisContext progress = beside(answers, judged, Stage.PROGRESS);
        AnalysisContext priority = beside(answers, judged, Stage.PRIORITY, Stage.PLACE);
        return new Judgement(
                Stream.of(answers, progress, priority)
                        .flatMap(inquiry -> inquiry.findings().stream())
                        .sorted(BY_PLACE)
                        .toList(),
                judged);
    }

    /** Judges the rules of stages that judge beside an answer, where any case gets as far as its answer. */
    private static AnalysisContext beside(AnalysisContext answers, Set<Stage> judged, Stage... stages) {
        AnalysisContext inquiry = new AnalysisContext(answers.rules());
        if (judged.containsAll(Stage.answering()) && answers.reached(Stage.PROGRESS)) {
            for (Stage stage : stages) {
                judged.add(stage);
                judge(stage, inquiry);
            }
        }
        return inquiry;
    }

    /** Judges a stage, and says whether later stages can be judged by what it concludes. */
    private static boolean judge(Stage stage, AnalysisContext inquiry) {
        new SilentRules(inquiry).check(stage);
        ContractCheck contract = new ContractCheck(inquiry);
        contract.check(stage);
        RedundantConditions.check(inquiry, stage);
        EquivalentRules twins = new EquivalentRules(inquiry, stage);
        twins.check();
        if (contract.broken()) {
            return false;
        }
        boolean drowned = Drowning.in(inquiry, stage);
        if (!drowned) {
            new PointlessConclusions(inquiry, twins).check(stage);
            new UnusedWords(inquiry).check(stage);
        }
        return !drowned;
    }

    /** Returns a finding for each rule that advises something of a form on which nobody answered anything. */
    public static List<Finding> rulesOnBlankGround(RuleSet rules) {
        return BlankGround.in(rules);
    }

    /**
     * Returns a finding for each rule that has no case of its own.
     *
     * @param own the names of the rules that have one
     * @param spoke the names of the rules that some case made speak
     */
    public static List<Finding> rulesWithoutCase(RuleSet rules, Set<String> own, Set<String> spoke) {
        return rules.rules().stream()
                .filter(rule -> !own.contains(rule.name()))
                .map(rule -> new Finding(
                        ProblemCode.NO_CASE,
                        List.of(RuleLocation.of(rule)),
                        spoke.contains(rule.name())
                                ? "the rule has no case of its own; it only speaks in the cases of others."
                                : "no case beside the rules makes this rule speak.",
                        "Add one in which it speaks, and the answer that silences it."))
                .toList();
    }
}
