package io.gapwise.service.initiatives;

/** Somebody else has changed the initiative since it was read. Nothing of the change is stored. */
public final class StaleInitiative extends Exception {

    private static final long serialVersionUID = 1L;

    private final long revision;

    StaleInitiative(long revision) {
        super("The initiative was changed meanwhile and is at revision %d.".formatted(revision), null, false, false);
        this.revision = revision;
    }

    /** Returns the revision that the initiative has now. */
    public long revision() {
        return revision;
    }
}
