package io.gapwise.core.json;

import java.io.Serial;

/** This version of the program cannot read the text as a recommendation: a part is missing, or a word is unknown. */
public final class UnreadableRecommendation extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    UnreadableRecommendation(Throwable cause) {
        super(cause);
    }
}
