package io.gapwise.site.initiatives;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is known on one of Kirkpatrick's levels or on Phillips' fifth, and what is still to be measured.
 *
 * @param known the facts, each with where it comes from
 */
record ShownLevel(int level, List<ShownReason.Line> known, List<Due> dues) {

    ShownLevel {
        known = List.copyOf(known);
        dues = List.copyOf(dues);
    }

    /**
     * Holds a measure of the recommendation.
     *
     * @param on the day on which it is due; null as long as nobody knows when it started
     * @param after after how many weeks it is due, in words
     * @param english whether it is in English although the page is not
     */
    record Due(String what, @Nullable LocalDate on, String after, boolean done, boolean overdue, boolean english) {}
}
