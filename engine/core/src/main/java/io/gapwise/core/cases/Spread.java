package io.gapwise.core.cases;

/** Says where the people are. */
public enum Spread implements Word {
    ONE_SITE,
    SEVERAL_SITES,
    REMOTE,
    UNKNOWN
}
