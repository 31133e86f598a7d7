package io.gapwise.service.strategy;

/** Somebody else has changed the entry since it was read. Nothing of the change is stored. */
public final class StaleStrategyItem extends Exception {

    private static final long serialVersionUID = 1L;

    private final long revision;

    StaleStrategyItem(long revision) {
        super("The entry was changed meanwhile and is at revision %d.".formatted(revision), null, false, false);
        this.revision = revision;
    }

    /** Returns the revision that the entry has now. */
    public long revision() {
        return revision;
    }
}
