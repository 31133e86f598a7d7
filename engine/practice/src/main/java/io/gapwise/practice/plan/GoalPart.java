package io.gapwise.practice.plan;

/** Names the parts of a goal that are reached one after the other. */
public enum GoalPart {
    /** The goal has no parts. */
    WHOLE,
    FIRST,
    NOW,
    PREPARE,
    SPARE_TIME,
    /** It counts, of FEWEST_CHANGES, those that run and go on. */
    RUNNING,
    /** It counts, of FEWEST_CHANGES, those that were planned and are in. */
    PLANNED,
    /** It counts, of FEWEST_CHANGES, those that start when it was planned. */
    UNMOVED
}
