package io.gapwise.core.priority;

import io.gapwise.core.cases.Word;

/** Says how many of those who need an ability have it today. */
public enum AtHand implements Word {
    MOST,
    SOME,
    FEW,
    NOBODY,
    UNKNOWN
}
