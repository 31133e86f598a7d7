package io.gapwise.service.evidence;

/** Somebody else has changed the task since it was read. Nothing of the change is stored. */
public final class StaleTask extends Exception {

    private static final long serialVersionUID = 1L;

    private final long revision;

    StaleTask(long revision) {
        super("The task was changed meanwhile and is at revision %d.".formatted(revision), null, false, false);
        this.revision = revision;
    }

    /** Returns the revision that the task has now. */
    public long revision() {
        return revision;
    }
}
