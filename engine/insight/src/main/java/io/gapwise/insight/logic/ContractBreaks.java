package io.gapwise.insight.logic;

import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Stage;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Says how far an evaluation gets before the rules break the contract, if they do. */
final class ContractBreaks {

    private static final int RESULT = 4;

    private final Circuit circuit;
    private final ConclusionTerms said;
    private final StageTerms stages;
    private final Map<Stage, Integer> reached = new EnumMap<>(Stage.class);

    ContractBreaks(Circuit circuit, ConclusionTerms said, StageTerms stages) {
        this.circuit = circuit;
        this.said = said;
        this.stages = stages;
    }

    /** Returns the proposition that no stage before this one breaks the contract. */
    int reaches(Stage stage) {
        Integer made = reached.get(stage);
        if (made == null) {
            Stage before = stage == Stage.TRIAGE ? stage : Stage.values()[stage.ordinal() - 1];
            made = stage == Stage.TRIAGE ? Circuit.TRUE : circuit.and(reaches(before), endsWell(before));
            reached.put(stage, made);
        }
        return made;
    }

    /** Returns the proposition that the rules of this stage are evaluated. */
    int asks(Stage stage) {
        return stage == Stage.METHODS ? circuit.and(reaches(stage), stages.learns()) : reaches(stage);
    }

    /** Returns the proposition that this stage does not break the contract if it is reached. */
    int endsWell(Stage stage) {
        return switch (stage) {
            case TRIAGE -> oneAlignment();
            case CAUSES, PROGRESS, PRIORITY, PLACE, INVARIANTS -> Circuit.TRUE;
            case VERDICT -> oneVerdict();
            case REMEDIES -> remedyWhereNeeded();
            case METHODS -> methodWhereNeeded();
            case MEASURES -> resultWhereNeeded();
        };
    }

    private int oneAlignment() {
        return circuit.exactlyOne(said.said(Conclusion.Align.class, any -> true));
    }

    private int oneVerdict() {
        return circuit.exactlyOne(said.said(Conclusion.GiveVerdict.class, any -> true));
    }

    private int remedyWhereNeeded() {
        int any = circuit.or(Arrays.stream(Remedy.values()).map(stages::advised).toList());
        return circuit.or(any, stages.verdict(VerdictValue.TRAINING));
    }

    private int methodWhereNeeded() {
        int any = circuit.or(Arrays.stream(Method.values()).map(stages::ranked).toList());
        return circuit.or(any, -stages.learns());
    }

    private int resultWhereNeeded() {
        int result = circuit.or(said.said(Conclusion.TakeMeasure.class, measure -> measure.level() == RESULT));
        return circuit.or(result, stages.verdict(VerdictValue.INSUFFICIENT_EVIDENCE));
    }
}
