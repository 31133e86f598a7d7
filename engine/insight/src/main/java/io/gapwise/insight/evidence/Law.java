package io.gapwise.insight.evidence;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Purpose;
import io.gapwise.core.cases.RequestedSolution;

/** Says when the question whether a law demands the training has to wait: whoever asks for a mandate first finds one. */
public final class Law {

    public static final String FIELD = "gap.legallyMandated";

    private Law() {}

    /** Says whether nobody has spoken of training, so that other questions come before the law. */
    public static boolean waits(GapCase gapCase) {
        return gapCase.requestedSolution() != RequestedSolution.TRAINING
                && gapCase.gap().purpose() != Purpose.COMPLIANCE;
    }
}
