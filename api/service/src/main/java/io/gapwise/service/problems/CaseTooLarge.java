package io.gapwise.service.problems;

/** The body has more bytes than a case may have. */
public final class CaseTooLarge extends Exception {

    private static final long serialVersionUID = 1L;

    public CaseTooLarge() {
        super("The case is too large.", null, false, false);
    }
}
