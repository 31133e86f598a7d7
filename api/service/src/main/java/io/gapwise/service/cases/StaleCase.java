package io.gapwise.service.cases;

/** Somebody else has changed the case since it was read. Nothing of the change is stored. */
public final class StaleCase extends Exception {

    private static final long serialVersionUID = 1L;

    private final long revision;

    public StaleCase(long revision) {
        super("The case was changed meanwhile and is at revision %d.".formatted(revision), null, false, false);
        this.revision = revision;
    }

    /** Returns the revision that the case has now. */
    public long revision() {
        return revision;
    }
}
