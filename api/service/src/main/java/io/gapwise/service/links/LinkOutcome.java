package io.gapwise.service.links;

/** Says what became of what somebody answered by a link. */
public enum LinkOutcome {
    COUNTED,
    /** The same form was sent before; what was sent with it then counts. */
    COUNTED_BEFORE,
    /** The link takes no answers any more. */
    CLOSED
}
