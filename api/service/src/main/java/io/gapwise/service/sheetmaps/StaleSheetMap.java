package io.gapwise.service.sheetmaps;

import org.jspecify.annotations.Nullable;

/** Somebody else has changed, added or deleted the map meanwhile. Nothing of the change is stored. */
public final class StaleSheetMap extends Exception {

    private static final long serialVersionUID = 1L;

    private final @Nullable Long revision;

    /** @param revision the revision that the map has now; null if there is none of this name */
    StaleSheetMap(@Nullable Long revision) {
        super("The map was changed meanwhile.", null, false, false);
        this.revision = revision;
    }

    /** Returns the revision that the map has now; null if there is none of this name. */
    public @Nullable Long revision() {
        return revision;
    }
}
