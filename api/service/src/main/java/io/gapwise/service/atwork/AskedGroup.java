package io.gapwise.service.atwork;

/** Names who is asked whether something is done at work. */
public enum AskedGroup {
    /** The people whose work it is say it of themselves. */
    PERFORMERS,
    /** The superiors say of how many of their people it is true. */
    MANAGERS
}
