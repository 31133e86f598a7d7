package io.gapwise.core.cases;

/** A way of learning, in contract order, which also settles ties of rank. */
public enum Method implements Word {
    COACHING(false),
    MENTORING(false),
    WORK_SHADOWING(false),
    STRETCH_ASSIGNMENT(false),
    ON_THE_JOB_TRAINING(false),
    LUNCH_AND_LEARN(false),
    MICRO_COURSE(true),
    ONLINE_COURSE(true),
    WORKSHOP(true),
    SEMINAR(true),
    EXTERNAL_PROGRAM(true),
    GRADUATE_CERTIFICATE(true),
    BLENDED_PROGRAM(true);

    private final boolean formal;

    Method(boolean formal) {
        this.formal = formal;
    }

    /** Whether it is a formal programme: somebody designs it, people attend it. */
    public boolean formal() {
        return formal;
    }
}
