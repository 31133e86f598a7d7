package io.gapwise.site.initiatives;

import io.gapwise.core.cases.Direction;
import io.gapwise.core.followup.ComparisonGroup;
import io.gapwise.core.followup.Moved;
import io.gapwise.practice.figure.BehaviourChart;
import io.gapwise.practice.figure.ChartSignal;
import io.gapwise.practice.figure.Comparison;
import io.gapwise.practice.figure.Doubt;
import io.gapwise.practice.figure.Interval;
import io.gapwise.practice.figure.Limits;
import io.gapwise.practice.figure.Movement;
import io.gapwise.practice.figure.Point;
import io.gapwise.practice.figure.Series;
import io.gapwise.practice.figure.SignalKind;
import io.gapwise.practice.figure.Strength;
import io.gapwise.practice.outcomes.OutcomeData;
import io.gapwise.service.outcomes.MeasuredFigure;
import io.gapwise.service.outcomes.SeriesName;
import io.gapwise.site.SiteTexts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in plain words whether a figure has moved: "Nine weeks in a row above the old average: it has moved." */
@Component
final class MovementTexts {

    private static final int WORDS = 12;
    private static final int DIGITS = 3;
    private static final int LONGEST_WEEK = 10;
    private static final int SHORTEST_WEEK = 6;
    private static final int SHORTEST_MONTH = 26;
    private static final int LONGEST_MONTH = 33;

    private final SiteTexts say;

    MovementTexts(SiteTexts say) {
        this.say = say;
    }

    /** Returns what can be said of a figure; null where there is no point of it. */
    @Nullable ShownMovement of(MeasuredFigure measured) {
        OutcomeData data = measured.data();
        if (data.series().isEmpty()) {
            return null;
        }
        Movement movement = measured.movement();
        if (movement == null) {
            return new ShownMovement(say.text("movement.noStart"), List.of(), rows(data, null));
        }
        return new ShownMovement(
                sentence(movement),
                more(movement, measured.comparison(), data.figure().unit()),
                rows(data, movement.chart()));
    }

    /** Says in one sentence whether it has moved. */
    String sentence(Movement movement) {
        BehaviourChart chart = movement.chart();
        ChartSignal by = movement.by();
        Limits limits = chart.limits();
        if (limits == null) {
            return chart.doubts().contains(Doubt.TOO_SHORT)
                    ? say.text("movement.few", chart.before().size(), Limits.FEWEST)
                    : say.text("movement.cannot");
        }
        if (!(movement.wanted() == Direction.RISE || movement.wanted() == Direction.FALL)) {
            return say.text("movement.noWay");
        }
        int since = chart.after().size();
        if (by != null && (movement.moved() == Moved.YES || movement.moved() == Moved.WORSE)) {
            String kind = by.kind() == SignalKind.RUN ? "RUN" : "FAR_POINT";
            return say.text("movement." + movement.moved() + "." + kind, count(chart, by.length()), by.above() ? 1 : 0);
        }
        if (movement.season() != null && movement.season().explains()) {
            return say.text("movement.season");
        }
        if (movement.moved() == Moved.TOO_EARLY) {
            return say.text("movement.TOO_EARLY", count(chart, since), Limits.RUN);
        }
        if (movement.goneBack()) {
            return say.text("movement.NO.goneBack", count(chart, since));
        }
        boolean onePoint = chart.signals().stream().anyMatch(signal -> signal.kind() == SignalKind.POINT);
        return say.text(onePoint ? "movement.NO.point" : "movement.NO", count(chart, since));
    }

    private List<String> more(Movement movement, @Nullable Comparison comparison, @Nullable String unit) {
        List<String> more = new ArrayList<>();
        if (movement.goneBack() && movement.moved() != Moved.NO) {
            more.add(say.text("movement.goneBack"));
        }
        if (comparison != null) {
            compared(comparison, unit, more);
        }
        if (movement.strength() == Strength.WEAK) {
            more.add(say.text("movement.WEAK"));
        }
        movement.chart().doubts().stream()
                .sorted()
                .filter(doubt -> doubt != Doubt.TOO_SHORT)
                .forEach(doubt -> more.add(say.text("movement.doubt." + doubt, Limits.FAIR)));
        return more;
    }

    private void compared(Comparison comparison, @Nullable String unit, List<String> more) {
        Interval difference = comparison.difference();
        ComparisonGroup group = comparison.group();
        if ((group == ComparisonGroup.FLAT || group == ComparisonGroup.UNKNOWN) && difference != null) {
            more.add(say.text(
                    "movement.compared." + group,
                    number(difference.low()),
                    number(difference.high()),
                    unit == null ? "" : " " + unit));
        } else if (group == ComparisonGroup.MOVED_AS_MUCH || group == ComparisonGroup.UNFIT) {
            more.add(say.text("movement.compared." + group));
        }
    }

    private String number(double exact) {
        return say.number(new BigDecimal(exact, new MathContext(DIGITS)).stripTrailingZeros());
    }

    /** Counts points in the periods that they stand for: "nine weeks". */
    private String count(BehaviourChart chart, int points) {
        String number = points >= 1 && points <= WORDS ? say.text("movement.number." + points) : say.number(points);
        return say.text("movement.count." + period(chart), number, points);
    }

    private static String period(BehaviourChart chart) {
        // What is counted in them lies after the start; what came before may have been counted in others.
        List<Point> points = chart.after().size() > 1
                ? chart.after().points()
                : chart.before().points();
        if (points.size() < 2) {
            return "VALUES";
        }
        List<Long> gaps = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            gaps.add(ChronoUnit.DAYS.between(
                    points.get(i - 1).on(), points.get(i).on()));
        }
        gaps.sort(null);
        long middle = gaps.get(gaps.size() / 2);
        if (middle == 1) {
            return "DAYS";
        } else if (middle >= SHORTEST_WEEK && middle < LONGEST_WEEK) {
            return "WEEKS";
        }
        return middle >= SHORTEST_MONTH && middle <= LONGEST_MONTH ? "MONTHS" : "VALUES";
    }

    private List<ShownMovement.Row> rows(OutcomeData data, @Nullable BehaviourChart chart) {
        List<ShownMovement.Row> rows = new ArrayList<>();
        String figure = say.text("initiative.series." + SeriesName.FIGURE);
        data.series()
                .points()
                .forEach(point ->
                        rows.add(new ShownMovement.Row(point, SeriesName.FIGURE, figure, signal(point, chart))));
        String comparison = say.text("initiative.series." + SeriesName.COMPARISON);
        data.comparison()
                .points()
                .forEach(point -> rows.add(new ShownMovement.Row(point, SeriesName.COMPARISON, comparison, "")));
        return rows;
    }

    private String signal(Point point, @Nullable BehaviourChart chart) {
        if (chart == null) {
            return "";
        }
        String part = say.text("movement.part."
                + (has(chart.after(), point) ? "after" : has(chart.between(), point) ? "between" : "before"));
        return chart.signals().stream()
                .filter(signal ->
                        !point.on().isBefore(signal.from()) && !point.on().isAfter(signal.to()))
                .map(ChartSignal::kind)
                .max(Enum::compareTo)
                .map(kind -> part + ", " + say.text("movement.signal." + kind))
                .orElse(part);
    }

    private static boolean has(Series series, Point point) {
        return !series.isEmpty()
                && !point.on().isBefore(series.points().get(0).on())
                && !point.on().isAfter(series.points().get(series.size() - 1).on());
    }
}
