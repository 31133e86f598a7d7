package io.gapwise.core.priority;

import io.gapwise.core.cases.Word;

/** Says how much something weighs, as an order of words that somebody stated. */
public enum Weight implements Word {
    LOW,
    MEDIUM,
    HIGH,
    UNKNOWN
}
