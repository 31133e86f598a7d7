package io.gapwise.insight.analysis;

import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.drl.ProblemCode;
import io.gapwise.insight.logic.Formula;
import io.gapwise.insight.logic.RuleLogic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Checks whether every possible case gets what the contract promises: one alignment, one verdict, and a remedy, a
 * method and a result to measure where they are due. Each finding shows a case for which the evaluator throws.
 */
final class ContractCheck {

    private final AnalysisContext inquiry;
    private final RuleLogic logic;
    private boolean broken;

    ContractCheck(AnalysisContext inquiry) {
        this.inquiry = inquiry;
        this.logic = inquiry.logic();
    }

    void check(Stage stage) {
        Runnable check = switch (stage) {
            case TRIAGE ->
                () -> one(
                        ProblemCode.NO_ALIGNMENT,
                        ProblemCode.SEVERAL_ALIGNMENTS,
                        stage,
                        Conclusion.Align.class,
                        "alignment");
            case CAUSES, PROGRESS, PRIORITY, PLACE, INVARIANTS -> () -> {};
            case VERDICT ->
                () -> one(
                        ProblemCode.NO_VERDICT,
                        ProblemCode.SEVERAL_VERDICTS,
                        stage,
                        Conclusion.GiveVerdict.class,
                        "verdict");
            case REMEDIES -> () -> due(ProblemCode.NO_REMEDY, stage, "advises no remedy");
            case METHODS -> () -> due(ProblemCode.NO_METHOD, stage, "advises no method");
            case MEASURES -> () -> due(ProblemCode.NO_RESULT_MEASURE, stage, "measures no result (level 4)");
        };
        check.run();
    }

    /** Says whether some case does not get what is due, so that nothing can be said of what later stages make of it. */
    boolean broken() {
        return broken;
    }

    private <C extends Conclusion> void one(
            ProblemCode none, ProblemCode several, Stage stage, Class<C> kind, String what) {
        List<AnalysisContext.Said<C>> said = inquiry.said(kind);
        Formula any = logic.any(said.stream().map(s -> inquiry.speaks(s.rule())).toArray(Formula[]::new));
        logic.exampleOf(logic.reaches(stage), any.not())
                .ifPresent(example -> {
                    broken = true;
                    Formula uncovered = logic.all(logic.reaches(stage), any.not());
                    inquiry.report(new NearestRule<>(inquiry, stage, kind, uncovered, what).missing(none, example));
                });
        collisions(several, said, what);
    }

    /**
     * Reports each rule that collides with others once. Where a rule is part of several collisions, it is the one to mend:
     * a verdict that was made too wide collides with all others, and not one of them with another.
     */
    private <C extends Conclusion> void collisions(
            ProblemCode code, List<AnalysisContext.Said<C>> said, String what) {
        Map<Integer, List<Integer>> colliding = new TreeMap<>();
        for (int i = 0; i < said.size(); i++) {
            for (int j = i + 1; j < said.size(); j++) {
                if (logic.isPossible(
                        inquiry.speaks(said.get(i).rule()), inquiry.speaks(said.get(j).rule()))) {
                    colliding.computeIfAbsent(i, rule -> new ArrayList<>()).add(j);
                    colliding.computeIfAbsent(j, rule -> new ArrayList<>()).add(i);
                }
            }
        }
        while (!colliding.isEmpty()) {
            int most = Collections.max(
                    colliding.entrySet(),
                    Comparator.comparingInt((Map.Entry<Integer, List<Integer>> rule) ->
                                    rule.getValue().size())
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .getKey();
            List<Integer> others = colliding.remove(most);
            report(code, said.get(most), others.stream().map(said::get).toList(), what);
            colliding.values().forEach(list -> list.remove((Integer) most));
            colliding.values().removeIf(List::isEmpty);
        }
    }

    private <C extends Conclusion> void report(
            ProblemCode code, AnalysisContext.Said<C> one, List<AnalysisContext.Said<C>> others, String what) {
        AnalysisContext.Said<C> other = others.get(0);
        Map<String, Object> example = logic.exampleOf(inquiry.speaks(one.rule()), inquiry.speaks(other.rule()))
                .orElseThrow();
        List<Rule> more =
                others.stream().skip(1).map(AnalysisContext.Said::rule).distinct().toList();
        List<RuleLocation> places = new ArrayList<>(List.of(one.place()));
        others.forEach(each -> places.add(each.place()));
        broken = true;
        inquiry.report(new Finding(
                code,
                places,
                "%s gives %s a second %s beside that of %s%s."
                        .formatted(
                                FindingTexts.of(one.rule()),
                                FindingTexts.example(example),
                                what,
                                FindingTexts.of(other.rule()),
                                more.isEmpty() ? "" : ", and so it does beside " + FindingTexts.first(more)),
                more.isEmpty()
                        ? "Make one of the conditions narrower: every case gets exactly one."
                        : "Make the condition of \"%s\" narrower: every case gets exactly one."
                                .formatted(one.rule().name()),
                example));
    }

    /** Reports once for each verdict that lacks what is due by it: the rules that give it lack the same. */
    private void due(ProblemCode code, Stage stage, String lacks) {
        Formula lacking = logic.all(logic.reaches(stage), logic.endsWell(stage).not());
        Set<VerdictValue> reported = EnumSet.noneOf(VerdictValue.class);
        for (AnalysisContext.Said<Conclusion.GiveVerdict> verdict : inquiry.said(Conclusion.GiveVerdict.class)) {
            VerdictValue value = verdict.conclusion().value();
            Formula speaks = inquiry.speaks(verdict.rule());
            if (!reported.contains(value) && logic.isPossible(speaks, lacking)) {
                Map<String, Object> example = logic.exampleOf(speaks, lacking).orElseThrow();
                reported.add(value);
                broken = true;
                inquiry.report(new Finding(
                        code,
                        List.of(verdict.place()),
                        "the rule says %s of %s, and the stage %s %s."
                                .formatted(value, FindingTexts.example(example), stage.folder(), lacks),
                        "Add a rule for such cases to that stage, or make a condition there wider.",
                        example));
            }
        }
    }
}
