package io.gapwise.engine.logic;

import io.gapwise.engine.cases.Method;
import io.gapwise.engine.cases.Remedy;
import io.gapwise.engine.cases.VerdictValue;
import io.gapwise.engine.ruleset.Conclusion;
import io.gapwise.engine.ruleset.Stage;
import java.util.Arrays;

/** How far an evaluation comes before the rules break the contract, if they do. */
final class Course {

    private static final int RESULT = 4;

    private final Circuit circuit;
    private final Said said;
    private final StageTerms stages;

    Course(Circuit circuit, Said said, StageTerms stages) {
        this.circuit = circuit;
        this.said = said;
        this.stages = stages;
    }

    /** The proposition that all stages before this one end well. */
    int reaches(Stage stage) {
        return switch (stage) {
            case TRIAGE -> Circuit.TRUE;
            case CAUSES, VERDICT -> oneAlignment();
            case REMEDIES -> circuit.and(reaches(Stage.VERDICT), oneVerdict());
            case METHODS -> circuit.and(reaches(Stage.REMEDIES), remedyWhereNeeded());
            case MEASURES -> circuit.and(reaches(Stage.METHODS), methodWhereNeeded());
        };
    }

    /** The proposition that the rules of this stage are asked. */
    int asks(Stage stage) {
        return stage == Stage.METHODS ? circuit.and(reaches(stage), stages.learns()) : reaches(stage);
    }

    /** The proposition that the stage itself ends well, where it is reached. */
    int endsWell(Stage stage) {
        return switch (stage) {
            case TRIAGE -> oneAlignment();
            case CAUSES -> Circuit.TRUE;
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
        int any = circuit.or(Arrays.stream(Method.values()).map(stages::advised).toList());
        return circuit.or(any, -stages.learns());
    }

    private int resultWhereNeeded() {
        int result = circuit.or(said.said(Conclusion.TakeMeasure.class, measure -> measure.level() == RESULT));
        return circuit.or(result, stages.verdict(VerdictValue.INSUFFICIENT_EVIDENCE));
    }
}
