package io.gapwise.practice.figure;

/**
 * Says how much of a change was to be expected because the people were chosen when their figure was at its worst.
 *
 * @param rebound the change that comes by itself
 * @param remains the change that is left
 */
public record RegressionToTheMean(double rebound, double remains) {

    /**
     * Works it out from how far those who were chosen stood from everybody's average.
     *
     * @param everybody the average of all from whom they were chosen
     * @param chosen the average of those who were chosen, when they were chosen
     * @param likeness how well an earlier value foretells a later one, from 0 to 1 (a correlation)
     * @param after the average of those who were chosen, afterwards
     */
    public static RegressionToTheMean of(double everybody, double chosen, double likeness, double after) {
        if (!(likeness >= 0 && likeness <= 1)) {
            throw new IllegalArgumentException("The likeness (%s) must lie between 0 and 1.".formatted(likeness));
        }
        double rebound = (1 - likeness) * (everybody - chosen);
        return new RegressionToTheMean(rebound, after - chosen - rebound);
    }
}
