package io.gapwise.core.followup;

import io.gapwise.core.cases.Word;

/** Says what was decided on a recommendation. */
public enum Decision implements Word {
    FOLLOWED,
    CHANGED,
    DECLINED,
    UNKNOWN
}
