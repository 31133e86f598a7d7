package io.gapwise.core.json;

import java.io.Serial;

/** A text is no recommendation that this version of the program can read: a part is missing, or a word is not known. */
public final class UnreadableRecommendation extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    UnreadableRecommendation(Throwable cause) {
        super(cause);
    }
}
