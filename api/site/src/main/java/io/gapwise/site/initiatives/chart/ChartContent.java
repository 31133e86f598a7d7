package io.gapwise.site.initiatives.chart;

import io.gapwise.practice.figure.Limits;
import io.gapwise.practice.figure.Point;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Holds what a chart shows, whatever its size.
 *
 * @param description says in words what one sees
 * @param points at least one
 * @param marks one for each point
 */
record ChartContent(
        String title,
        String description,
        String unit,
        List<Point> points,
        List<Mark> marks,
        Optional<Limits> limits,
        Optional<Double> centre,
        List<Event> events) {

    /** Names a day. */
    record Event(LocalDate on, String name) {}
}
