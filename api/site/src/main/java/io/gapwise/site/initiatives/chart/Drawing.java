package io.gapwise.site.initiatives.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds a figure as it is drawn, once for wide pages and once for narrow ones. All are complete SVG elements.
 *
 * @param comparison the same figure for people who are not reached; null where there is none
 * @param apart whether the scales of both begin at other values, though a step is as high in both
 * @param marks the kinds of marks that are in it, for a legend
 * @param judged whether the limits of the time before are in it
 * @param targeted whether the target is in it
 */
public record Drawing(
        Pair figure, @Nullable Pair comparison, boolean apart, List<Mark> marks, boolean judged, boolean targeted) {

    public Drawing {
        marks = List.copyOf(marks);
    }

    /** Holds one chart in both widths. */
    public record Pair(String wide, String narrow) {}
}
