package io.gapwise.core.followup;

import io.gapwise.core.cases.Word;

/** Says how many of the people succeed with what was decided. */
public enum Successes implements Word {
    NONE,
    FEW,
    MOST,
    UNKNOWN
}
