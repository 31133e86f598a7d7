package io.gapwise.practice.groups;

import org.jspecify.annotations.Nullable;

/**
 * Says how many people some cases are about. Nobody has counted them together: people of two audiences, or of two head counts
 * of one audience, may be the same ones, so that there are two bounds.
 *
 * @param atLeast the largest head count that was stated; null where nobody stated any
 * @param atMost how many they are if no two of them are the same, and never more than all the people that there are; null
 *     where nobody stated any
 * @param stated in how many cases a head count was stated
 * @param open in how many cases nobody stated one, so that there may be more
 */
public record People(@Nullable Long atLeast, @Nullable Long atMost, int stated, int open) {

    /** Says whether both bounds are the same, so that the number is certain as far as it is stated. */
    public boolean certain() {
        return atLeast == null || atLeast.equals(atMost);
    }
}
