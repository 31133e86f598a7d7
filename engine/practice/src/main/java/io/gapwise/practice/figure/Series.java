package io.gapwise.practice.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Holds the values of a figure in the order of their days, one for each day.
 *
 * @param points sorted by day
 */
public record Series(List<Point> points) {

    public static final Series NOTHING = new Series(List.of());

    public Series {
        points = List.copyOf(points);
        for (int i = 1; i < points.size(); i++) {
            if (!points.get(i - 1).on().isBefore(points.get(i).on())) {
                throw new IllegalArgumentException(
                        "The points (%s, %s) must be in the order of their days.\nMaybe use Series.of, which sorts them."
                                .formatted(points.get(i - 1).on(), points.get(i).on()));
            }
        }
    }

    /** Puts points in the order of their days. Of two points for the same day the one that comes later counts. */
    public static Series of(Collection<Point> points) {
        Map<LocalDate, Point> byDay = new TreeMap<>();
        points.forEach(point -> byDay.put(point.on(), point));
        return new Series(List.copyOf(byDay.values()));
    }

    /** Returns the points of the days before this one. */
    public Series before(LocalDate day) {
        return where(point -> point.on().isBefore(day));
    }

    /** Returns the points of this day and of those that follow. */
    public Series from(LocalDate day) {
        return where(point -> !point.on().isBefore(day));
    }

    /** Returns the points that were there on this day. */
    public Series until(LocalDate day) {
        return where(point -> !point.on().isAfter(day));
    }

    public int size() {
        return points.size();
    }

    public boolean isEmpty() {
        return points.isEmpty();
    }

    /** Returns the values in the order of their days. */
    public double[] values() {
        return points.stream()
                .map(Point::value)
                .mapToDouble(BigDecimal::doubleValue)
                .toArray();
    }

    private Series where(Predicate<Point> wanted) {
        return new Series(points.stream().filter(wanted).toList());
    }
}
