package io.gapwise.practice.figure;

import io.gapwise.core.cases.Direction;
import io.gapwise.core.followup.ComparisonGroup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares how a figure changed with how it changed for people who were not reached (difference in differences).
 *
 * @param group what became of the others, as the rules of progress read it
 * @param change by how much the figure of those reached changed; null where there are too few values
 * @param changeOfOthers by how much that of the others changed
 * @param difference how much of the change remains; its interval is of 95 percent
 * @param slopes by how much more it rose before, in a year, than that of the others; null with fewer than three values
 */
public record Comparison(
        ComparisonGroup group,
        @Nullable Interval change,
        @Nullable Interval changeOfOthers,
        @Nullable Interval difference,
        @Nullable Interval slopes) {

    private static final double CONFIDENCE = 0.95;
    private static final double DAYS_A_YEAR = 365.25;
    private static final int FEWEST = 2;
    private static final int FEWEST_PAIRS = 3;

    /**
     * Compares two figures.
     *
     * @param start the first day on which something was done
     * @param inPlace the day from which the figures are judged
     * @param asOf only the values until this day count
     */
    public static Comparison of(
            Series series, Series others, LocalDate start, LocalDate inPlace, LocalDate asOf, Direction wanted) {
        if (others.isEmpty()) {
            return new Comparison(
                    series.isEmpty() ? ComparisonGroup.UNKNOWN : ComparisonGroup.NONE, null, null, null, null);
        }
        Halves own = Halves.of(series.until(asOf), start, inPlace);
        Halves other = Halves.of(others.until(asOf), start, inPlace);
        if (own.tooShort() || other.tooShort() || !(wanted == Direction.RISE || wanted == Direction.FALL)) {
            return new Comparison(ComparisonGroup.UNKNOWN, null, null, null, null);
        }
        Halves gaps = own.less(other);
        Interval difference =
                gaps.before().size() >= FEWEST_PAIRS && gaps.after().size() >= FEWEST_PAIRS
                        ? gaps.change()
                        : unpaired(own, other);
        Interval slopes = slopes(own.before(), other.before());
        boolean fit = slopes == null || fits(slopes, difference, own);
        return new Comparison(
                fit ? judged(difference, other.change(), wanted) : ComparisonGroup.UNFIT,
                own.change(),
                other.change(),
                difference,
                slopes);
    }

    /**
     * The others moved as much where nothing certain remains of the change and theirs moved the same way. Where it is not
     * certain that the two parted at all, nobody knows.
     */
    private static ComparisonGroup judged(Interval difference, Interval others, Direction wanted) {
        if (!surely(difference, wanted) && surely(others, wanted)) {
            return ComparisonGroup.MOVED_AS_MUCH;
        }
        return difference.holdsZero() ? ComparisonGroup.UNKNOWN : ComparisonGroup.FLAT;
    }

    private static boolean surely(Interval change, Direction wanted) {
        return wanted == Direction.RISE ? change.low() > 0 : change.high() < 0;
    }

    private static Interval unpaired(Halves own, Halves other) {
        return Means.combined(
                own.change().likely() - other.change().likely(),
                CONFIDENCE,
                own.before().values(),
                own.after().values(),
                other.before().values(),
                other.after().values());
    }

    /** Earlier slopes part where they surely differ, and by enough to make up half of what is to be explained. */
    private static boolean fits(Interval slopes, Interval difference, Halves own) {
        double drift = slopes.likely() * own.yearsBetween();
        return slopes.holdsZero() || Math.abs(drift) < Math.abs(difference.likely()) / 2;
    }

    private static @Nullable Interval slopes(Series own, Series others) {
        if (own.size() < FEWEST_PAIRS || others.size() < FEWEST_PAIRS) {
            return null;
        }
        Halves paired = new Halves(own, Series.NOTHING).less(new Halves(others, Series.NOTHING));
        if (paired.before().size() >= FEWEST_PAIRS) {
            return line(paired.before()).slopeWithin(CONFIDENCE);
        }
        Interval one = line(own).slopeWithin(CONFIDENCE);
        Interval other = line(others).slopeWithin(CONFIDENCE);
        return new Interval(one.low() - other.high(), one.likely() - other.likely(), one.high() - other.low());
    }

    private static Line line(Series series) {
        return Line.through(years(series), series.values());
    }

    private static double[] years(Series series) {
        return series.points().stream()
                .mapToDouble(point -> point.on().toEpochDay() / DAYS_A_YEAR)
                .toArray();
    }

    /** Holds the values before and after. */
    private record Halves(Series before, Series after) {

        static Halves of(Series series, LocalDate start, LocalDate inPlace) {
            return new Halves(series.before(start), series.from(inPlace.isBefore(start) ? start : inPlace));
        }

        boolean tooShort() {
            return before.size() < FEWEST || after.size() < FEWEST;
        }

        Interval change() {
            return Means.difference(before.values(), after.values(), CONFIDENCE);
        }

        double yearsBetween() {
            return Means.of(years(after)) - Means.of(years(before));
        }

        /** Returns the differences on the days on which both have a value, so that what moves both falls out. */
        Halves less(Halves other) {
            return new Halves(less(before, other.before), less(after, other.after));
        }

        private static Series less(Series one, Series other) {
            Map<LocalDate, Point> byDay = other.points().stream().collect(Collectors.toMap(Point::on, point -> point));
            List<Point> both = new ArrayList<>();
            for (Point point : one.points()) {
                Point beside = byDay.get(point.on());
                if (beside != null) {
                    both.add(new Point(point.on(), point.value().subtract(beside.value())));
                }
            }
            return new Series(both);
        }
    }
}
