package io.gapwise.practice.money;

import java.util.List;

/**
 * Names something that a reader of a return has to know.
 *
 * @param words what it is about, such as the kinds of cost that are missing
 */
public record Reservation(Kind kind, List<String> words) {

    public Reservation {
        words = List.copyOf(words);
    }

    /** Names the kinds of reservations. */
    public enum Kind {
        /** Nobody said what the gap costs in a year. */
        NO_COST_OF_THE_GAP,
        /** Baseline or target of the figure are missing, so no share of the gap can be worked out. */
        NO_TARGET,
        /** Nobody said when it began, or since when anything is in place. */
        NO_START,
        /** The figure has too few values before or after. */
        TOO_FEW_VALUES,
        /** There are values enough, and yet nothing tells whether the figure moved. */
        CANNOT_BE_JUDGED,
        /** The figure has not moved the way it should. */
        NOT_MOVED,
        /** Nothing tells apart what is due to the initiative: no return. */
        NOT_ISOLATED,
        /** The people compared with cannot be compared. */
        COMPARISON_UNFIT,
        /** Nobody entered what it cost. */
        NO_COST,
        /** Some of the cost is planned and not yet spent. */
        PLANNED_COST,
        /** These kinds of cost were not entered. */
        NOT_FULLY_LOADED,
        /** The cost is in another currency than the benefit. */
        OTHER_CURRENCY,
        /** The first year is not over: the rest of it is expected, not earned. */
        YEAR_NOT_OVER,
        /** Extreme values or estimates were left out. */
        EXTREMES_LEFT_OUT,
        /** More was reached than the target; only the way to it is counted. */
        CUT_AT_TARGET
    }
}
