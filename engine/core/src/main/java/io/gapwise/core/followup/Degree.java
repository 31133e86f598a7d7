package io.gapwise.core.followup;

import io.gapwise.core.cases.Word;

/** Says how high something is that is measured by answers, tests or observation. */
public enum Degree implements Word {
    LOW,
    MIXED,
    HIGH,
    UNKNOWN
}
