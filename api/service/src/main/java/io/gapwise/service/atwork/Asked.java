package io.gapwise.service.atwork;

/** Names who is asked whether something is done at work. */
public enum Asked {
    /** Those whose work it is say it of themselves. */
    PERFORMERS,
    /** Their superiors say of how many of their people it is true. */
    MANAGERS
}
