package io.gapwise.service.problems;

import io.gapwise.core.wording.Sentence;

/** The body has more bytes than a case may have, or something of similar size. */
public final class CaseTooLarge extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Sentence said;

    CaseTooLarge(Sentence said) {
        super(said.inEnglish(), null, false, false);
        this.said = said;
    }

    Sentence said() {
        return said;
    }
}
