package io.gapwise.service.plans;

/** Says how far a computation is. */
public enum ComputationState {
    QUEUED,
    RUNNING,
    /** It has made a version. */
    DONE,
    /** It has made none, and a reason is given. */
    FAILED;

    /** Says whether something is still to come of it. */
    public boolean open() {
        return this == QUEUED || this == RUNNING;
    }
}
