package io.gapwise.core.followup;

import io.gapwise.core.cases.Word;

/** Says who or what shows how much is used at work, the weakest first. */
public enum ShownBy implements Word {
    SELF_REPORT,
    MANAGERS,
    OBSERVED,
    RECORDS,
    UNKNOWN
}
