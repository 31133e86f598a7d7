package io.gapwise.site.picture;

import io.gapwise.insight.portfolio.Placement.Approach;
import io.gapwise.insight.portfolio.Placement.Focus;

/** Counts the cases in the four fields of the chart and, by reason, those that are in none of them. */
record Placed(int placed, int noApproach, int noFocus, int neither) {

    static Placed of(ChartCounts sum) {
        int placed = 0;
        int noApproach = 0;
        int noFocus = 0;
        for (Focus focus : Focus.values()) {
            noApproach += sum.of(focus, null);
            for (Approach approach : Approach.values()) {
                placed += sum.of(focus, approach);
            }
        }
        for (Approach approach : Approach.values()) {
            noFocus += sum.of((Focus) null, approach);
        }
        return new Placed(placed, noApproach, noFocus, sum.of((Focus) null, null));
    }
}
