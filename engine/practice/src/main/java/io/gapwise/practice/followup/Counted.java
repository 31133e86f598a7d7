package io.gapwise.practice.followup;

import org.jspecify.annotations.Nullable;

/**
 * Says what a percentage of the people was counted from. Where the lists that were read name fewer people than it is
 * meant for, the others have not begun as far as anybody knows, and the percentage alone would not show that.
 *
 * @param count how many it is true of
 * @param of how many were in the lists
 * @param people how many it is meant for; null where nobody said
 */
public record Counted(int count, int of, @Nullable Integer people) {

    /** Returns the percentage of all whom it is meant for. */
    double percent() {
        return 100.0 * count / Math.max(of, people == null ? 0 : people);
    }

    /** Says whether the lists name fewer people than it is meant for. */
    public boolean isPart() {
        return people != null && of < people;
    }
}
