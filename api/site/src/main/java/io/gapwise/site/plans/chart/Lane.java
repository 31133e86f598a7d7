package io.gapwise.site.plans.chart;

import java.util.List;

/**
 * Holds the bars of one group, in the order in which they start, with their drawings.
 *
 * @param drawn a drawing for each part of the group: a long one has several, so that each fits on a sheet
 */
public record Lane(String name, List<Bar> bars, List<String> drawn) {

    public Lane {
        bars = List.copyOf(bars);
        drawn = List.copyOf(drawn);
    }
}
