package io.gapwise.practice.outcomes;

/** Names what can be counted or scored of the people, each on one of Kirkpatrick's levels. */
public enum ObservationKind {
    /** How many have begun. Reach comes before any level and is counted with the first. */
    STARTED(1),
    /** How many have finished. */
    COMPLETED(1),
    /** How many liked it, or the mean score of how much. */
    LIKED(1),
    /** How many call it relevant to their work. */
    RELEVANT(1),
    /** How many are sure that they can do it. */
    CONFIDENT(1),
    /** What a test showed before anything was learned. */
    TEST_BEFORE(2),
    /** What a test at the end showed. */
    TEST_ON_THE_DAY(2),
    /** What a test some days or weeks later showed. */
    TEST_LATER(2),
    /** How many do the task itself well, when they are asked to show it. */
    ON_THE_TASK(2),
    /** How many do it at work. */
    USED(3),
    /** How many do it at work, but only when they are reminded. */
    USED_ONLY_WHEN_PROMPTED(3);

    private final int level;

    ObservationKind(int level) {
        this.level = level;
    }

    /** Returns Kirkpatrick's level, from 1 to 3. The fourth is the figure, which is a series and no observation. */
    public int level() {
        return level;
    }
}
