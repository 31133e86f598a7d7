package io.gapwise.practice.outcomes;

/** Names what a fully loaded cost consists of, for learning and for any other remedy alike. */
public enum CostKind {
    NEEDS_ANALYSIS,
    DESIGN,
    PURCHASE,
    TRAINERS,
    COORDINATION,
    /** Pay and benefits of those who take part, for the time that it takes them. */
    PARTICIPANTS_TIME,
    TRAVEL,
    ROOMS,
    MATERIALS,
    EVALUATION,
    OVERHEAD,
    /** What tools, a changed process or more people cost in the first year. */
    RUNNING,
    OTHER
}
