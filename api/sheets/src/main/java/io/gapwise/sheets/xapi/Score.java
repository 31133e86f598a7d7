package io.gapwise.sheets.xapi;

import org.jspecify.annotations.Nullable;

/**
 * How well somebody did.
 *
 * @param scaled from -1 to 1
 * @param raw between the least and the most, where these were sent
 */
public record Score(
        @Nullable Double scaled,
        @Nullable Double raw,
        @Nullable Double least,
        @Nullable Double most) {

    private static final double PERCENT = 100;

    /** Says whether nothing of it was sent. */
    public boolean isEmpty() {
        return scaled == null && raw == null && least == null && most == null;
    }

    /** Returns the score from 0 to 100; null where it cannot be told how much the raw score is of. */
    public @Nullable Double percent() {
        if (scaled != null) {
            return Math.max(0, scaled) * PERCENT;
        } else if (raw == null || most == null) {
            return null;
        }
        double from = least == null ? 0 : least;
        return most > from ? Math.min(1, Math.max(0, (raw - from) / (most - from))) * PERCENT : null;
    }
}
