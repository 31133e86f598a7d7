package io.gapwise.site.initiatives.chart;

/** Knows how much room a text takes in a chart, which nobody can measure before it is drawn. */
final class Letters {

    /** The letters of a chart are 13 pixels high, and the widest fonts of systems take this much for one on average. */
    private static final double EACH = 7.5;

    private Letters() {}

    static double width(String text) {
        return text.length() * EACH;
    }
}
