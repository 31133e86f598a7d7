package io.gapwise.service.plans;

/** Says why a computation has made no version. */
public enum ComputationFailure {
    /** Somebody did not want it any more. */
    CANCELLED,
    /** The program ended while it was worked on. */
    BROKEN_OFF,
    /** The program carries no solver for this machine. */
    NO_SOLVER,
    /** What is stored of the plan cannot be planned for by this version of the program. */
    NOT_READABLE,
    /** Something failed that should not; the log of the service says what. */
    UNEXPECTED
}
