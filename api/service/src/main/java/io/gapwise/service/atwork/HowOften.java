package io.gapwise.service.atwork;

/** Names how often somebody does it when there is an occasion for it. */
public enum HowOften {
    ALWAYS,
    OFTEN,
    SOMETIMES,
    NEVER,
    /** There was nothing yet for which it could have been done. */
    NO_OCCASION;

    /** Says whether it is done as a rule. Who does it now and then does not count as somebody who does it. */
    public boolean isUse() {
        return this == ALWAYS || this == OFTEN;
    }
}
