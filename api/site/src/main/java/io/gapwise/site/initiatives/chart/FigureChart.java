package io.gapwise.site.initiatives.chart;

import io.gapwise.practice.figure.BehaviourChart;
import io.gapwise.practice.figure.ChartSignal;
import io.gapwise.practice.figure.Limits;
import io.gapwise.practice.figure.Movement;
import io.gapwise.practice.figure.Point;
import io.gapwise.practice.figure.Series;
import io.gapwise.site.SiteTexts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws how a figure went over time, with the limits of the time before and the day on which something was done. */
@Component("figureChart")
public final class FigureChart {

    private static final int DIGITS = 4;

    private final SiteTexts say;

    FigureChart(SiteTexts say) {
        this.say = say;
    }

    /**
     * Draws a figure.
     *
     * @param figure its name
     * @param unit in what it is counted; may be empty
     * @param sentence what it shows, in one sentence
     * @param movement null as long as nobody knows when something was done
     * @return null where there is no value yet
     */
    public @Nullable Drawing of(
            String figure,
            String unit,
            String sentence,
            Series series,
            Series comparison,
            @Nullable LocalDate start,
            @Nullable LocalDate inPlace,
            @Nullable Movement movement) {
        if (series.isEmpty()) {
            return null;
        }
        List<ChartContent.Event> events = events(start, inPlace, series);
        BehaviourChart chart = movement == null ? null : movement.chart();
        List<Mark> marks = marks(series, chart);
        ChartContent own = new ChartContent(
                say.text("chart.title", figure),
                sentence + " " + said(series, chart),
                unit,
                series.points(),
                marks,
                Optional.ofNullable(chart).map(BehaviourChart::limits),
                Optional.ofNullable(chart).map(BehaviourChart::limits).map(Limits::centre),
                events);
        return new Drawing(
                pair(own, "chart", Frame.WIDE, Frame.NARROW),
                comparison.isEmpty() ? null : others(figure, unit, comparison, start, inPlace),
                List.copyOf(EnumSet.copyOf(marks)),
                own.limits().isPresent());
    }

    private Drawing.Pair others(
            String figure, String unit, Series comparison, @Nullable LocalDate start, @Nullable LocalDate inPlace) {
        Series before = start == null ? Series.NOTHING : comparison.before(start);
        ChartContent others = new ChartContent(
                say.text("chart.comparison", figure),
                said(comparison, null),
                unit,
                comparison.points(),
                Collections.nCopies(comparison.size(), Mark.VALUE),
                Optional.empty(),
                before.isEmpty() ? Optional.empty() : Optional.of(mean(before)),
                events(start, inPlace, comparison));
        return pair(others, "chart-others", Frame.WIDE.low(), Frame.NARROW.low());
    }

    private Drawing.Pair pair(ChartContent content, String id, Frame wide, Frame narrow) {
        return new Drawing.Pair(
                new ChartWriter(content, wide, id + "-wide", say).write(),
                new ChartWriter(content, narrow, id + "-narrow", say).write());
    }

    /** Only a day between the first and the last value has a place in the chart; two that are the same are one. */
    private List<ChartContent.Event> events(@Nullable LocalDate start, @Nullable LocalDate inPlace, Series series) {
        List<ChartContent.Event> events = new ArrayList<>();
        if (start != null && !start.equals(inPlace)) {
            events.add(new ChartContent.Event(start, say.text("chart.start")));
        }
        if (inPlace != null) {
            events.add(new ChartContent.Event(inPlace, say.text("chart.inPlace")));
        }
        LocalDate first = series.points().get(0).on();
        LocalDate last = series.points().get(series.size() - 1).on();
        events.removeIf(event -> event.on().isBefore(first) || event.on().isAfter(last));
        return events;
    }

    private static List<Mark> marks(Series series, @Nullable BehaviourChart chart) {
        return series.points().stream().map(point -> mark(point, chart)).toList();
    }

    private static Mark mark(Point point, @Nullable BehaviourChart chart) {
        if (chart == null) {
            return Mark.VALUE;
        }
        if (chart.between().points().contains(point)) {
            return Mark.BETWEEN;
        }
        Set<Mark> signals = EnumSet.of(Mark.VALUE);
        for (ChartSignal signal : chart.signals()) {
            if (!point.on().isBefore(signal.from()) && !point.on().isAfter(signal.to())) {
                signals.add(Mark.of(signal.kind()));
            }
        }
        return Collections.max(signals);
    }

    /** Says how many values there are, from when to when, and between which numbers. */
    private String said(Series series, @Nullable BehaviourChart chart) {
        List<Point> points = series.points();
        double[] values = series.values();
        String range = say.text(
                "chart.said",
                points.size(),
                date(points.get(0).on()),
                date(points.get(points.size() - 1).on()),
                say.number(Arrays.stream(values).min().orElseThrow()),
                say.number(Arrays.stream(values).max().orElseThrow()));
        Limits limits = chart == null ? null : chart.limits();
        return limits == null
                ? range
                : range + " "
                        + say.text(
                                "chart.said.limits",
                                rounded(limits.centre()),
                                rounded(limits.lower()),
                                rounded(limits.upper()));
    }

    private String rounded(double exact) {
        return say.number(new BigDecimal(exact, new MathContext(DIGITS)).stripTrailingZeros());
    }

    private String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(say.locale())
                .format(day);
    }

    private static double mean(Series series) {
        return Arrays.stream(series.values()).average().orElseThrow();
    }
}
