package io.gapwise.practice.plan;

/** Names the parts of a goal that are reached one after the other. */
public enum GoalPart {
    /** The goal has no parts. */
    WHOLE,
    FIRST,
    NOW,
    PREPARE,
    SPARE_TIME,
    /** Of FEWEST_CHANGES: how many of those that run go on. */
    RUNNING,
    /** Of FEWEST_CHANGES: how many of those that were planned are in. */
    PLANNED,
    /** Of FEWEST_CHANGES: how many start when it was planned. */
    UNMOVED
}
