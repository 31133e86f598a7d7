package io.gapwise.practice.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Finds the signals in the values that follow a baseline. */
final class Signals {

    private final List<Point> points;
    private final double[] values;
    private final Limits limits;
    private final List<ChartSignal> found = new ArrayList<>();

    private Signals(Series after, Limits limits) {
        this.points = after.points();
        this.values = after.values();
        this.limits = limits;
    }

    static List<ChartSignal> in(Series after, Limits limits) {
        Signals signals = new Signals(after, limits);
        signals.findPoints();
        signals.findRuns(true);
        signals.findRuns(false);
        signals.found.sort(Comparator.comparingInt(ChartSignal::first).thenComparing(ChartSignal::kind));
        return signals.found;
    }

    private void findPoints() {
        for (int i = 0; i < values.length; i++) {
            double off = values[i] - limits.centre();
            if (Math.abs(off) > limits.farDistance()) {
                add(SignalKind.FAR_POINT, off > 0, i, i);
            } else if (values[i] > limits.upper() || values[i] < limits.lower()) {
                add(SignalKind.POINT, off > 0, i, i);
            }
        }
    }

    /** Runs that overlap or follow one another are one run. */
    private void findRuns(boolean above) {
        int first = -1;
        int last = -1;
        for (int end = Limits.RUN - 1; end < values.length; end++) {
            int begin = end - Limits.RUN + 1;
            if (!beyond(begin, end, above)) {
                continue;
            }
            if (first >= 0 && begin > last + 1) {
                add(SignalKind.RUN, above, first, last);
                first = -1;
            }
            first = first < 0 ? begin : first;
            last = end;
        }
        if (first >= 0) {
            add(SignalKind.RUN, above, first, last);
        }
    }

    private boolean beyond(int begin, int end, boolean above) {
        double off = Arrays.stream(values, begin, end + 1).average().orElseThrow() - limits.centre();
        return (above ? off : -off) > limits.runDistance();
    }

    private void add(SignalKind kind, boolean above, int first, int last) {
        found.add(new ChartSignal(
                kind,
                above,
                first,
                last,
                points.get(first).on(),
                points.get(last).on()));
    }
}
