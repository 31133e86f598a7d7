package io.gapwise.core.followup;

import io.gapwise.core.cases.Word;

/** Says which way use at work goes. */
public enum Trend implements Word {
    RISING,
    STEADY,
    FALLING,
    UNKNOWN
}
