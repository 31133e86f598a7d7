package io.gapwise.sheets;

/** Signals that a text can be read as two different numbers, such as {@code 1.234}, so that neither may be chosen. */
public final class AmbiguousNumber extends NumberFormatException {

    private static final long serialVersionUID = 1L;

    public AmbiguousNumber(String written) {
        super("'%s' can be read in two ways.".formatted(written));
    }
}
