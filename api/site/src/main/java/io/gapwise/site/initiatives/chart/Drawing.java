package io.gapwise.site.initiatives.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds a figure as it is drawn, once for wide pages and once for narrow ones. All are complete SVG elements.
 *
 * @param comparison the same figure for people who are not reached; null where there is none
 * @param marks the kinds of marks that are in it, for a legend
 * @param judged whether the limits of the time before are in it
 */
public record Drawing(Pair figure, @Nullable Pair comparison, List<Mark> marks, boolean judged) {

    public Drawing {
        marks = List.copyOf(marks);
    }

    /** Holds one chart in both widths. */
    public record Pair(String wide, String narrow) {}
}
