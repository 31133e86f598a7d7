package io.gapwise.engine.cases;

/** Where the people are. */
public enum Spread implements Word {
    ONE_SITE,
    SEVERAL_SITES,
    REMOTE,
    UNKNOWN
}
