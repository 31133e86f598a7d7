package io.gapwise.core.cases;

/** Names the ways of learning in contract order, which also decides between methods of the same rank. */
public enum Method implements Word {
    COACHING(false),
    MENTORING(false),
    PEER_COACHING(false),
    WORK_SHADOWING(false),
    STRETCH_ASSIGNMENT(false),
    JOB_ROTATION(false),
    ON_THE_JOB_TRAINING(false),
    LUNCH_AND_LEARN(false),
    COMMUNITY_OF_PRACTICE(false),
    MICRO_COURSE(true),
    ONLINE_COURSE(true),
    VIRTUAL_CLASSROOM(true),
    WORKSHOP(true),
    SIMULATION(true),
    SEMINAR(true),
    EXTERNAL_PROGRAM(true),
    APPRENTICESHIP(true),
    GRADUATE_CERTIFICATE(true),
    BLENDED_PROGRAM(true);

    private final boolean formal;

    Method(boolean formal) {
        this.formal = formal;
    }

    /** Says whether it is a formal programme, which somebody designs and people attend. */
    public boolean formal() {
        return formal;
    }
}
