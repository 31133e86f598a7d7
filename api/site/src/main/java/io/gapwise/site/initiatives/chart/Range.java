package io.gapwise.site.initiatives.chart;

import java.util.stream.DoubleStream;

/** Holds from which value to which a chart reaches. */
record Range(double low, double high) {

    private static final double ROOM = 0.08;
    private static final double ROOM_OF_FLAT = 0.1;

    /** Reaches a little beyond the values, so that none lies on the edge. */
    static Range around(DoubleStream values) {
        var all = values.summaryStatistics();
        double length = all.getMax() - all.getMin();
        double room = length > 0 ? length * ROOM : Math.max(1, Math.abs(all.getMax()) * ROOM_OF_FLAT);
        return new Range(all.getMin() - room, all.getMax() + room);
    }

    Range and(Range other) {
        return new Range(Math.min(low, other.low), Math.max(high, other.high));
    }

    double length() {
        return high - low;
    }

    /** Returns the range of this length that has the same middle. */
    Range of(double wanted) {
        double more = (wanted - length()) / 2;
        return new Range(low - more, high + more);
    }
}
