package io.gapwise.core.cases;

/** Says what became of earlier training on this subject. */
public enum EarlierTraining implements Word {
    NONE,
    WORKED,
    DID_NOT_STICK,
    UNKNOWN
}
