package io.gapwise.practice.plan;

/** Names the places that a priority gives, the most pressing first. */
public enum Place {
    /** Law or danger asks for it. */
    FIRST,
    NOW,
    PREPARE,
    SPARE_TIME,
    /** It is only done where it is mandatory, pinned, or something that is done needs it before. */
    LEAVE
}
