package io.gapwise.core.evaluation;

import io.gapwise.core.cases.GapCase;

/**
 * Two evaluators of the same rule set disagree on a case. One of them is wrong, so whatever asks them must stop; no answer
 * is better than one that may be wrong.
 */
public final class EvaluatorsDiffer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient GapCase gapCase;

    EvaluatorsDiffer(GapCase gapCase, String index, String reference) {
        super("The index and Drools disagree on the case \"%s\". The index: %s. Drools: %s."
                .formatted(gapCase.title(), index, reference));
        this.gapCase = gapCase;
    }

    private EvaluatorsDiffer(String place, EvaluatorsDiffer cause) {
        super("%s: %s".formatted(place, cause.getMessage()), cause);
        gapCase = cause.gapCase;
    }

    /** Returns the same with the place of the case in front, such as "line 17". */
    public EvaluatorsDiffer at(String place) {
        return new EvaluatorsDiffer(place, this);
    }

    /** Returns the case on which they disagree. */
    public GapCase gapCase() {
        return gapCase;
    }
}
