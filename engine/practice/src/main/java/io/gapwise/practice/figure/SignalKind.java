package io.gapwise.practice.figure;

/** Names the signs by which a figure shows that it may no longer be what it was. */
public enum SignalKind {
    /** A single value is outside the limits of the time before. Alone it proves nothing: that happens by chance. */
    POINT(false),
    /** A single value is so far outside that chance does not explain it. */
    FAR_POINT(true),
    /** Eight values in a row, or more, are on average too far from the old average for chance. */
    RUN(true);

    private final boolean move;

    SignalKind(boolean move) {
        this.move = move;
    }

    /** Says whether this sign shows by itself that the figure has moved. */
    public boolean showsMove() {
        return move;
    }
}
