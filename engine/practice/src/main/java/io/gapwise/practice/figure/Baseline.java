package io.gapwise.practice.figure;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Looks for what makes the time before a weak ground to judge from. */
final class Baseline {

    /** How steep an earlier trend must be, in standard errors, and how alike neighbours, to count as such. */
    private static final double STEEP = 3.5;

    private static final double ALIKE = 0.5;

    private Baseline() {}

    static Set<Doubt> doubts(double[] values) {
        if (values.length < Limits.FEWEST) {
            return EnumSet.of(Doubt.TOO_SHORT);
        }
        if (Arrays.stream(values).distinct().count() == 1) {
            return EnumSet.of(Doubt.ALL_EQUAL);
        }
        if (Arrays.stream(values).filter(value -> value == 0).count() * 2 > values.length) {
            return EnumSet.of(Doubt.MOSTLY_ZERO);
        }
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        Line line = Line.through(values);
        boolean trending = line.slopeError() > 0 && Math.abs(line.slope()) > STEEP * line.slopeError()
                || line.slopeError() == 0 && line.slope() != 0;
        add(doubts, Doubt.SHORT, values.length < Limits.FAIR);
        add(doubts, Doubt.TRENDING, trending);
        add(doubts, Doubt.UNSTEADY, !trending && unsteady(values));
        add(doubts, Doubt.DEPENDENT, !trending && values.length >= Limits.FAIR && likeness(values) > ALIKE);
        return doubts;
    }

    private static void add(Set<Doubt> doubts, Doubt doubt, boolean there) {
        if (there) {
            doubts.add(doubt);
        }
    }

    /** Says whether a run of its own values, or a single one, is as far from their average as would show a move. */
    private static boolean unsteady(double[] values) {
        Limits limits = Limits.of(values);
        for (int i = 0; i < values.length; i++) {
            if (Math.abs(values[i] - limits.centre()) > limits.farDistance()) {
                return true;
            }
        }
        for (int last = Limits.RUN - 1; last < values.length && values.length >= 2 * Limits.RUN; last++) {
            double mean = Arrays.stream(values, last - Limits.RUN + 1, last + 1)
                    .average()
                    .orElseThrow();
            if (Math.abs(mean - limits.centre()) > limits.runDistance()) {
                return true;
            }
        }
        return false;
    }

    /** Returns the correlation of each value with the one before it. */
    private static double likeness(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double together = 0;
        double alone = 0;
        for (int i = 0; i < values.length; i++) {
            alone += (values[i] - mean) * (values[i] - mean);
            together += i == 0 ? 0 : (values[i] - mean) * (values[i - 1] - mean);
        }
        return alone == 0 ? 0 : together / alone;
    }
}
