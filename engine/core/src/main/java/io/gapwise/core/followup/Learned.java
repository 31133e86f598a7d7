package io.gapwise.core.followup;

/**
 * Says what the people have learned (Kirkpatrick's level 2).
 *
 * @param onTheDay what a test at the end showed
 * @param later what a test some days or weeks later showed
 * @param onTheTask what they showed when they did the task itself
 */
public record Learned(Degree onTheDay, Degree later, Degree onTheTask) {

    public static final Learned NOTHING = new Learned(Degree.UNKNOWN, Degree.UNKNOWN, Degree.UNKNOWN);
}
