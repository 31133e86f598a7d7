package io.gapwise.practice.plan;

/**
 * Names what a plan can be best at. Goals are stated in an order: a later one only decides between plans that are
 * equally good for all before it, so nothing has to be weighed against something else.
 */
public enum Goal {
    /** Most of what is FIRST is in, then most of what is NOW, of PREPARE, of SPARE_TIME. */
    PLACES,
    /** The weights of the objectives that something in the plan serves are most in sum; each counts once. */
    OBJECTIVES,
    /** What the gaps cost a year that something in the plan answers is most in sum; each counts once. */
    COST_OF_GAPS,
    /** Most people are reached; of one audience only as many count as the largest initiative for it reaches. */
    PEOPLE,
    /** Everything starts as early as it can; what is out counts as later than the last period. */
    EARLY,
    /** It costs least. */
    CHEAP,
    /** Against an earlier plan: what runs goes on, then what was planned is in, then at the time it was planned for. */
    FEWEST_CHANGES
}
