package io.gapwise.sheets.outcomes;

/** Says what a map does with a column of a report about an initiative. */
public enum OutcomeUse {
    /** Names people. Rows of one person are counted once; nothing of what stands there is kept. */
    PERSON,
    /** Names a course; where a report holds several, one of them can be asked for. */
    COURSE,
    /** Says whether a person has completed, begun or not begun. */
    STATUS,
    /** Says how much of it a person has done, in percent. */
    PROGRESS,
    /** Holds the day on which a person completed it; empty where that has not happened. */
    COMPLETED_ON,
    /** Holds the score of a test before. */
    TEST_BEFORE,
    /** Holds the score of a test at the end. */
    TEST_ON_THE_DAY,
    /** Holds the score of a test some time later. */
    TEST_LATER,
    /** Holds the score of what people did on the task itself. */
    ON_THE_TASK,
    /** Says how people liked it, on a scale. */
    LIKED,
    /** Says whether people found it of use for their work, on a scale. */
    RELEVANT,
    /** Says whether people trust themselves to do it, on a scale. */
    CONFIDENT,
    /** Holds the day for which the figures of the row were measured. */
    DATE,
    /** Holds the figure that is to move. */
    FIGURE,
    /** Holds the figure of a group that was not reached. */
    COMPARISON,
    /** Is not used. */
    UNUSED;

    /** Says whether the column holds one score for each person. */
    public boolean score() {
        return switch (this) {
            case TEST_BEFORE, TEST_ON_THE_DAY, TEST_LATER, ON_THE_TASK, LIKED, RELEVANT, CONFIDENT -> true;
            case PERSON, COURSE, STATUS, PROGRESS, COMPLETED_ON, DATE, FIGURE, COMPARISON, UNUSED -> false;
        };
    }

    /** Says whether the column holds one point of a series in each row. */
    public boolean series() {
        return this == FIGURE || this == COMPARISON;
    }
}
