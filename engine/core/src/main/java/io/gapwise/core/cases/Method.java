package io.gapwise.core.cases;

/** A way of learning, in contract order, which also settles ties of rank. */
public enum Method implements Word {
    COACHING("coaching", false),
    MENTORING("mentoring", false),
    WORK_SHADOWING("work shadowing", false),
    STRETCH_ASSIGNMENT("a stretch assignment", false),
    ON_THE_JOB_TRAINING("on-the-job training", false),
    LUNCH_AND_LEARN("lunch and learn sessions", false),
    MICRO_COURSE("a micro-course", true),
    ONLINE_COURSE("an online course", true),
    WORKSHOP("a workshop", true),
    SEMINAR("a seminar", true),
    EXTERNAL_PROGRAM("an external programme", true),
    GRADUATE_CERTIFICATE("a graduate certificate", true),
    BLENDED_PROGRAM("a blended programme", true);

    private final String phrase;
    private final boolean formal;

    Method(String phrase, boolean formal) {
        this.phrase = phrase;
        this.formal = formal;
    }

    @Override
    public String phrase() {
        return phrase;
    }

    /** Whether it is a formal programme: somebody designs it, people attend it. */
    public boolean formal() {
        return formal;
    }
}
