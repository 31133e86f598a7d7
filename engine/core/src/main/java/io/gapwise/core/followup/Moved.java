package io.gapwise.core.followup;

import io.gapwise.core.cases.Word;

/** Says whether the figure has moved. */
public enum Moved implements Word {
    /** It has moved the way it should. */
    YES,
    NO,
    /** It has moved the other way. */
    WORSE,
    /** There are too few points to tell. */
    TOO_EARLY,
    UNKNOWN
}
