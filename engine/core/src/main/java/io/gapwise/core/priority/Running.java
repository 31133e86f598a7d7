package io.gapwise.core.priority;

import io.gapwise.core.cases.Word;

/** Says whether an initiative about the same gap is under way already. */
public enum Running implements Word {
    /** Nothing is under way. */
    NONE,
    /** Something is under way, and it is too early to judge it, or it does what it should. */
    YES,
    /** Something is under way, and the figure stayed flat where it should have moved. */
    FLAT,
    UNKNOWN
}
