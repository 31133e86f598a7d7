package io.gapwise.practice.followup;

import org.jspecify.annotations.Nullable;

/**
 * Says what a percentage of the people was counted from. Where fewer people were in the lists that were read, or were asked or
 * watched, than it is meant for, the percentage alone would not show that.
 *
 * @param count how many it is true of
 * @param of how many were in the lists, or were asked or watched
 * @param people how many it is meant for; null where nobody said
 */
public record Counted(int count, int of, @Nullable Integer people) {

    /** Returns the percentage of all whom it is meant for: whoever is in no list has not begun as far as anybody knows. */
    double percent() {
        return 100.0 * count / Math.max(of, people == null ? 0 : people);
    }

    /** Says whether they are fewer people than it is meant for. */
    public boolean isPart() {
        return people != null && of < people;
    }
}
