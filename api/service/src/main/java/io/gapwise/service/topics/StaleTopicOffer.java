package io.gapwise.service.topics;

/** Somebody else has changed the offer since it was read. Nothing of the change is stored. */
public final class StaleTopicOffer extends Exception {

    private static final long serialVersionUID = 1L;

    private final long revision;

    StaleTopicOffer(long revision) {
        super("The offer was changed meanwhile and is at revision %d.".formatted(revision), null, false, false);
        this.revision = revision;
    }

    /** Returns the revision that the offer has now. */
    public long revision() {
        return revision;
    }
}
