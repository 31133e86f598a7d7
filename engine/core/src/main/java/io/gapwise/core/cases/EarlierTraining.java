package io.gapwise.core.cases;

/** What became of earlier training on this. */
public enum EarlierTraining implements Word {
    NONE,
    WORKED,
    DID_NOT_STICK,
    UNKNOWN
}
