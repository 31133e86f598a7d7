package io.gapwise.practice.figure;

/** Names what makes the time before a weak ground to judge from. */
public enum Doubt {
    /** There are fewer values than {@link Limits#FEWEST}. */
    TOO_SHORT(true),
    /** There are fewer values than {@link Limits#FAIR}: a move is found less often. */
    SHORT(false),
    /** All values are the same, so nothing is known of how much the figure varies by itself. */
    ALL_EQUAL(true),
    /** Most values are zero. Of rare events the time between them should be charted. */
    MOSTLY_ZERO(true),
    /** The figure was moving already. */
    TRENDING(false),
    /** It had signals of its own before anything was done. */
    UNSTEADY(false),
    /** A value depends on the one before it, so that runs come about by themselves. */
    DEPENDENT(false);

    private final boolean prevents;

    Doubt(boolean prevents) {
        this.prevents = prevents;
    }

    /** Says whether nothing can be read from such a figure. */
    public boolean prevents() {
        return prevents;
    }
}
