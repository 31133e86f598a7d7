package io.gapwise.practice.money;

/** Names the amounts that a return and the cost of doing nothing are worked out from. */
public enum AmountCode {
    /** What the first year is worth, if what was reached is kept. */
    BENEFIT,
    /** What it was worth until now. */
    EARNED,
    /** What what was reached is worth in a year. */
    WORTH_PER_YEAR,
    /** What the whole gap costs in a year. */
    COST_PER_YEAR,
    /** The share of the gap that was closed by this. */
    CLOSED,
    /** The change that is due to this. */
    CHANGE_DUE,
    /** The change of the figure. */
    CHANGE,
    /** The change of the figure for people who were not reached. */
    CHANGE_OF_OTHERS,
    /** It says by how much the figure exceeds its earlier trend. */
    BEYOND_TREND,
    /** The share of the change that people hold to be due to this, cut by their doubt. */
    SHARE_DUE,
    /** What one person holds: share times confidence. */
    ESTIMATE,
    SHARE_ESTIMATED,
    CONFIDENCE,
    /** The gap between baseline and target. */
    GAP,
    BASELINE,
    TARGET,
    /** How long it has been in place, at most a year. */
    MONTHS_IN_PLACE,
    COST,
    /** A kind of cost, which the word names. */
    COST_OF_KIND,
    RATIO,
    /** The return: benefit less cost, in percent of the cost. */
    RETURN,
    NET_BENEFIT,
    BREAK_EVEN,
    /** What doing nothing costs in a month. */
    COST_OF_NOTHING,
    /** The share of the gap that is still open. */
    OPEN,
    /** The average of the last values. */
    LAST_AVERAGE
}
