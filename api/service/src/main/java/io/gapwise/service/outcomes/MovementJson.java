package io.gapwise.service.outcomes;

import io.gapwise.practice.figure.BehaviourChart;
import io.gapwise.practice.figure.ChartSignal;
import io.gapwise.practice.figure.Comparison;
import io.gapwise.practice.figure.Interval;
import io.gapwise.practice.figure.Limits;
import io.gapwise.practice.figure.Movement;
import io.gapwise.practice.figure.Point;
import io.gapwise.practice.figure.Season;
import io.gapwise.practice.figure.Series;
import io.gapwise.practice.outcomes.Figure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes whether a figure has moved, with all that a chart needs. */
final class MovementJson {

    private static final MathContext DIGITS = new MathContext(10);

    private MovementJson() {}

    static Map<String, Object> of(MeasuredFigure measured) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("asOf", measured.asOf().toString());
        members.put("figure", figure(measured.data().figure()));
        OutcomeJson.put(
                members,
                "start",
                measured.start() == null ? null : measured.start().toString());
        OutcomeJson.put(
                members,
                "inPlace",
                measured.inPlace() == null ? null : measured.inPlace().toString());
        Movement movement = measured.movement();
        if (movement == null) {
            members.put("moved", "UNKNOWN");
            members.put("points", points(measured.data().series().until(measured.asOf()), "BEFORE"));
        } else {
            movement(members, movement);
        }
        members.put(
                "comparisonPoints",
                measured.data().comparison().until(measured.asOf()).points().stream()
                        .map(OutcomeJson::point)
                        .toList());
        OutcomeJson.put(members, "comparison", comparison(measured.comparison()));
        return members;
    }

    private static Map<String, Object> figure(Figure figure) {
        Map<String, Object> members = new LinkedHashMap<>();
        OutcomeJson.put(members, "name", figure.name());
        OutcomeJson.put(members, "unit", figure.unit());
        OutcomeJson.put(members, "baseline", figure.baseline());
        OutcomeJson.put(members, "target", figure.target());
        members.put("wanted", figure.wanted());
        return members;
    }

    private static void movement(Map<String, Object> members, Movement movement) {
        BehaviourChart chart = movement.chart();
        members.put("moved", movement.moved());
        members.put("signal", movement.signal());
        members.put("strength", movement.strength());
        members.put("doubts", chart.doubts().stream().sorted().toList());
        members.put("goneBack", movement.goneBack());
        OutcomeJson.put(members, "by", movement.by() == null ? null : signal(movement.by()));
        OutcomeJson.put(members, "limits", limits(chart.limits()));
        List<Object> points = new ArrayList<>(points(chart.before(), "BEFORE"));
        points.addAll(points(chart.between(), "BETWEEN"));
        points.addAll(points(chart.after(), "AFTER"));
        members.put("points", points);
        members.put(
                "signals", chart.signals().stream().map(MovementJson::signal).toList());
        OutcomeJson.put(members, "season", season(movement.season()));
    }

    private static List<Map<String, Object>> points(Series series, String part) {
        List<Map<String, Object>> points = new ArrayList<>();
        for (Point point : series.points()) {
            Map<String, Object> members = OutcomeJson.point(point);
            members.put("part", part);
            points.add(members);
        }
        return points;
    }

    private static Map<String, Object> signal(ChartSignal signal) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kind", signal.kind());
        members.put("above", signal.above());
        members.put("from", signal.from().toString());
        members.put("to", signal.to().toString());
        members.put("length", signal.length());
        return members;
    }

    private static @Nullable Map<String, Object> limits(@Nullable Limits limits) {
        if (limits == null) {
            return null;
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("centre", number(limits.centre()));
        members.put("lower", number(limits.lower()));
        members.put("upper", number(limits.upper()));
        members.put("meanRange", number(limits.meanRange()));
        members.put("rangeLimit", number(limits.rangeLimit()));
        members.put("points", limits.points());
        members.put("leftOut", limits.leftOut());
        return members;
    }

    private static @Nullable Map<String, Object> season(@Nullable Season season) {
        if (season == null) {
            return null;
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("before", number(season.before()));
        members.put("difference", interval(season.difference()));
        members.put("explains", season.explains());
        return members;
    }

    private static @Nullable Map<String, Object> comparison(@Nullable Comparison comparison) {
        if (comparison == null) {
            return null;
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("group", comparison.group());
        OutcomeJson.put(members, "change", interval(comparison.change()));
        OutcomeJson.put(members, "changeOfOthers", interval(comparison.changeOfOthers()));
        OutcomeJson.put(members, "difference", interval(comparison.difference()));
        OutcomeJson.put(members, "slopes", interval(comparison.slopes()));
        return members;
    }

    private static @Nullable Map<String, Object> interval(@Nullable Interval interval) {
        if (interval == null) {
            return null;
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("low", number(interval.low()));
        members.put("likely", number(interval.likely()));
        members.put("high", number(interval.high()));
        return members;
    }

    /** Rounds what doubles add behind the last digit that means something; null for a bound that does not exist. */
    private static @Nullable BigDecimal number(double value) {
        return Double.isFinite(value) ? Observations.plain(new BigDecimal(value).round(DIGITS)) : null;
    }
}
