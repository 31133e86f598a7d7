package io.gapwise.core.followup;

import io.gapwise.core.cases.Word;

/** Says whether what was decided is in place for the people it is meant for. */
public enum InPlace implements Word {
    YES,
    /** Some of it is in place, or for some of the people only. */
    PARTLY,
    NO,
    UNKNOWN
}
