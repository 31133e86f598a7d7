package io.gapwise.service.initiatives;

/** Says what was decided on a recommendation. */
public enum Decision {
    /** What it advises first is done. */
    FOLLOWED,
    /** Some of it is done, or something else. */
    CHANGED,
    /** Nothing of it is done. */
    DECLINED
}
