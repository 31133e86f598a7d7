package io.gapwise.service.turns;

/** Another program works on this now, or nobody is to do so any more; this one leaves it alone. */
public final class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LeaseLost() {
        super("This program does not work on it any more.", null, false, false);
    }
}
