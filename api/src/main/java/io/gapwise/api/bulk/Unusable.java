package io.gapwise.api.bulk;

import java.io.IOException;

/** A file holds nothing that could be answered: of another kind, broken, or with a header that names no columns. */
public final class Unusable extends IOException {

    private static final long serialVersionUID = 1L;

    /** Each problem a sentence on a line of its own. */
    Unusable(String problems) {
        super(problems);
    }
}
