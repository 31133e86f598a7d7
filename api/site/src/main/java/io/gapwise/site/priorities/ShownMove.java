package io.gapwise.site.priorities;

import org.jspecify.annotations.Nullable;

/**
 * A single change that would give a case another place.
 *
 * @param what the fact
 * @param now what it is now
 * @param then what it would have to be
 * @param place the place that the case would have
 * @param where the address of the page on which it is stated; null where the program has no place for it
 */
public record ShownMove(
        String what,
        String now,
        String then,
        String place,
        @Nullable String where) {}
