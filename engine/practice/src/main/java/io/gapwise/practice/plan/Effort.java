package io.gapwise.practice.plan;

/**
 * Limits how long a best plan is looked for, by what is done and not by a clock, so that the same request has the same
 * plan on a slow machine and on a fast one.
 *
 * @param work how many nodes of the search are looked at for each part of a goal, times the number of choices
 */
public record Effort(long work) {

    public static final Effort USUAL = new Effort(500_000);

    private static final int FEWEST = 10;
    private static final int MOST = 5_000;

    int nodes(int choices) {
        return (int) Math.max(FEWEST, Math.min(MOST, work / Math.max(1, choices)));
    }
}
