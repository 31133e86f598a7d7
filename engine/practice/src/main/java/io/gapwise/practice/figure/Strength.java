package io.gapwise.practice.figure;

/** Says how much can be read from a figure, by what is known of the time before. */
public enum Strength {
    /** There are too few points before, or they are of a kind that this chart is not for. */
    CANNOT_TELL,
    /** A signal is a hint, and no signal says little. */
    WEAK,
    /** There are enough steady points before. */
    FAIR
}
