package io.gapwise.service.recommendations;

/** Says how a version of a case came about. */
public enum MadeHow {
    /** The case began with it. */
    CREATED,
    /** Somebody changed the case. */
    CHANGED,
    /** Somebody went back to what an earlier version said. */
    UNDONE,
    /** What people answered was taken into the case. */
    VOICES,
    /** What appraisals say was taken into the case. */
    APPRAISALS,
    /** What came of an initiative was taken into the case. */
    REVISED,
    /** The case began as a copy of another one. */
    DUPLICATED
}
