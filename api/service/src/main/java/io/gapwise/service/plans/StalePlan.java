package io.gapwise.service.plans;

/** Somebody else has changed the plan since it was read. Nothing of the change is stored. */
public final class StalePlan extends Exception {

    private static final long serialVersionUID = 1L;

    private final long revision;

    StalePlan(long revision) {
        super("The plan was changed meanwhile and is at revision %d.".formatted(revision), null, false, false);
        this.revision = revision;
    }

    /** Returns the revision that the plan has now. */
    public long revision() {
        return revision;
    }
}
