package io.gapwise.site.initiatives.chart;

/** Knows how much room a text takes in a chart, which nobody can measure before it is drawn. */
public final class Letters {

    /** The letters of a chart are 13 pixels high, and the widest fonts of systems take this much for one on average. */
    private static final double EACH = 7.5;

    private Letters() {}

    public static double width(String text) {
        return text.length() * EACH;
    }

    /** Returns as much of a text as has room, with a sign where something is cut. */
    public static String cut(String text, double room) {
        int most = (int) (room / EACH);
        int letters = text.codePointCount(0, text.length());
        return letters <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Math.max(1, most - 1)))
                                .strip() + "…";
    }
}
