package io.gapwise.insight.analysis;

import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.drl.ProblemCode;
import io.gapwise.insight.logic.Formula;
import io.gapwise.insight.logic.RuleLogic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks whether every possible case gets what the contract promises: one alignment, one verdict, and a remedy, a
 * method and a result to measure where they are due. Each finding shows a case for which the evaluator throws.
 */
final class ContractCheck {

    private final AnalysisContext inquiry;
    private final RuleLogic logic;

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

    private <C extends Conclusion> void one(
            ProblemCode none, ProblemCode several, Stage stage, Class<C> kind, String what) {
        List<AnalysisContext.Said<C>> said = inquiry.said(kind);
        Formula any = logic.any(said.stream().map(s -> inquiry.speaks(s.rule())).toArray(Formula[]::new));
        logic.exampleOf(logic.reaches(stage), any.not())
                .ifPresent(example -> inquiry.report(new Finding(
                        none,
                        List.of(),
                        "no rule gives %s any %s.".formatted(FindingTexts.example(example), what),
                        "Add a rule for such cases, or make the condition of one wider.",
                        example)));
        for (int i = 0; i < said.size(); i++) {
            several(several, said.get(i), said.subList(i + 1, said.size()), what);
        }
    }

    /** Reports only the first rule that collides with this one: mending that collision often mends the others. */
    private <C extends Conclusion> void several(
            ProblemCode code, AnalysisContext.Said<C> one, List<AnalysisContext.Said<C>> others, String what) {
        for (AnalysisContext.Said<C> other : others) {
            Formula[] both = {inquiry.speaks(one.rule()), inquiry.speaks(other.rule())};
            Optional<Map<String, Object>> example = logic.isPossible(both) ? logic.exampleOf(both) : Optional.empty();
            if (example.isPresent()) {
                inquiry.report(new Finding(
                        code,
                        List.of(one.place(), other.place()),
                        "%s gives %s a second %s beside that of %s."
                                .formatted(
                                        FindingTexts.of(one.rule()),
                                        FindingTexts.example(example.get()),
                                        what,
                                        FindingTexts.of(other.rule())),
                        "Make one of the conditions narrower: every case gets exactly one.",
                        example.get()));
                return;
            }
        }
    }

    private void due(ProblemCode code, Stage stage, String lacks) {
        Formula lacking = logic.all(logic.reaches(stage), logic.endsWell(stage).not());
        for (AnalysisContext.Said<Conclusion.GiveVerdict> verdict : inquiry.said(Conclusion.GiveVerdict.class)) {
            Formula speaks = inquiry.speaks(verdict.rule());
            Stream.of(speaks)
                    .filter(s -> logic.isPossible(s, lacking))
                    .flatMap(s -> logic.exampleOf(s, lacking).stream())
                    .forEach(example -> inquiry.report(new Finding(
                            code,
                            List.of(verdict.place()),
                            "the rule says %s of %s, and the stage %s %s."
                                    .formatted(
                                            verdict.conclusion().value(),
                                            FindingTexts.example(example),
                                            stage.folder(),
                                            lacks),
                            "Add a rule for such cases to that stage, or make a condition there wider.",
                            example)));
        }
    }
}
