package io.gapwise.insight.ranking;

/** Lists what decides which of two cases comes before the other, in this order: the first in which they differ decides. */
public enum Criterion {
    PLACE,
    URGENCY,
    EFFECT,
    READINESS,
    /** The day by which the gap is to be closed, within a year of the answer; the sooner one comes first, and none last. */
    DUE,
    /** What the gap costs in a year, as it was stated; the dearer gap comes first, and a cost that nobody stated last. */
    COST_PER_YEAR,
    /** Nothing else tells the two apart, so their titles do, and their ids where those are the same. */
    NAME
}
