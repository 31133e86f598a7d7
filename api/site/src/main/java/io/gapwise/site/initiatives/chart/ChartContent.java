package io.gapwise.site.initiatives.chart;

import io.gapwise.practice.figure.Limits;
import io.gapwise.practice.figure.Point;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Holds what a chart shows, whatever its size.
 *
 * @param description says in words what one sees
 * @param points at least one
 * @param marks one for each point
 * @param events in the order of their days
 */
record ChartContent(
        String title,
        String description,
        String unit,
        List<Point> points,
        List<Mark> marks,
        Optional<Limits> limits,
        Optional<Double> centre,
        Optional<Target> target,
        List<Event> events) {

    /** Names a day. */
    record Event(LocalDate on, String name) {}

    /** Holds the value that is wanted, with its name. */
    record Target(double value, String name) {}

    Days days() {
        return new Days(points.get(0).on(), points.get(points.size() - 1).on());
    }

    /** Returns the same without the days that have no place in the chart. */
    ChartContent within(Days shown) {
        return new ChartContent(
                title,
                description,
                unit,
                points,
                marks,
                limits,
                centre,
                target,
                events.stream().filter(event -> shown.holds(event.on())).toList());
    }

    /** Returns the range in which everything lies that is drawn. */
    Range range() {
        DoubleStream beside = Stream.of(
                        limits.map(Limits::lower), limits.map(Limits::upper), centre, target.map(Target::value))
                .flatMap(Optional::stream)
                .mapToDouble(Double::doubleValue);
        return Range.around(DoubleStream.concat(
                points.stream().mapToDouble(point -> point.value().doubleValue()), beside));
    }
}
