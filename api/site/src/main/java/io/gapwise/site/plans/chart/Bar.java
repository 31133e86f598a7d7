package io.gapwise.site.plans.chart;

/**
 * Stands for an initiative in a time line.
 *
 * @param start the first period in which it runs, counted from 0
 * @param end the last period in which it runs
 * @param when the same in words
 */
public record Bar(String candidate, String title, int start, int end, String when, Shape shape) {

    /** Names the shapes of bars, which are told apart without colours. */
    public enum Shape {
        LEARNING,
        REMEDY,
        MANDATORY
    }
}
