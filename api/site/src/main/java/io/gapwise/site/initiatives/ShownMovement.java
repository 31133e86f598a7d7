package io.gapwise.site.initiatives;

import io.gapwise.practice.figure.Point;
import io.gapwise.service.outcomes.SeriesName;
import java.util.List;

/**
 * Holds in words whether a figure has moved.
 *
 * @param sentence whether it has moved
 * @param more what to know with it
 * @param points all points, with what they belong to
 */
record ShownMovement(String sentence, List<String> more, List<Row> points) {

    ShownMovement {
        more = List.copyOf(more);
        points = List.copyOf(points);
    }

    /**
     * Holds a point as a row of a table.
     *
     * @param of the series that the point belongs to
     * @param series the name of the series
     * @param signal what it shows; may be empty
     */
    record Row(Point point, SeriesName of, String series, String signal) {}
}
