package io.gapwise.site.drafts;

/** A stored draft holds something that this version of the program does not know, so it cannot be shown or changed. */
public final class UnreadableDraft extends Exception {

    private static final long serialVersionUID = 1L;

    private final String id;

    public UnreadableDraft(String id) {
        super("The draft %s cannot be read.".formatted(id), null, false, false);
        this.id = id;
    }

    /** Returns the id by which the draft can be discarded. */
    public String id() {
        return id;
    }
}
