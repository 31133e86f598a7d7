package io.gapwise.site.initiatives.chart;

import io.gapwise.practice.figure.BehaviourChart;
import io.gapwise.practice.figure.ChartSignal;
import io.gapwise.practice.figure.Limits;
import io.gapwise.practice.figure.Point;
import io.gapwise.practice.figure.Series;
import io.gapwise.practice.outcomes.Figure;
import io.gapwise.service.outcomes.MeasuredFigure;
import io.gapwise.site.SiteTexts;
import java.math.BigDecimal;
import java.math.MathContext;
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

    /** Where the values of both charts lie so far apart that together they would leave less than a third to the longer. */
    private static final int TOO_FAR = 3;

    private final SiteTexts say;

    FigureChart(SiteTexts say) {
        this.say = say;
    }

    /**
     * Draws a figure.
     *
     * @param name its name
     * @param sentence what it shows, in one sentence
     * @return null where there is no value yet
     */
    public @Nullable Drawing of(String name, String sentence, MeasuredFigure measured) {
        Series series = measured.data().series();
        if (series.isEmpty()) {
            return null;
        }
        ChartContent own = own(name, sentence, measured);
        List<Mark> marks = List.copyOf(EnumSet.copyOf(own.marks()));
        boolean judged = own.limits().isPresent();
        boolean targeted = own.target().isPresent();
        Series comparison = measured.data().comparison();
        if (comparison.isEmpty()) {
            Drawing.Pair figure = pair(own, "chart", own.days(), own.range());
            return new Drawing(figure, null, false, marks, judged, targeted);
        }
        ChartContent others = others(name, measured);
        Days days = own.days().and(others.days());
        Range both = own.range().and(others.range());
        double longer = Math.max(own.range().length(), others.range().length());
        boolean apart = both.length() > TOO_FAR * longer;
        return new Drawing(
                pair(own, "chart", days, apart ? own.range().of(longer) : both),
                pair(others, "chart-others", days, apart ? others.range().of(longer) : both),
                apart,
                marks,
                judged,
                targeted);
    }

    private ChartContent own(String name, String sentence, MeasuredFigure measured) {
        Series series = measured.data().series();
        Figure figure = measured.data().figure();
        BehaviourChart chart =
                measured.movement() == null ? null : measured.movement().chart();
        Limits limits = chart == null ? null : chart.limits();
        Optional<ChartContent.Target> target = Optional.ofNullable(figure.target())
                .map(value ->
                        new ChartContent.Target(value.doubleValue(), say.text("chart.target", say.number(value))));
        String said = sentence + " " + said(series, limits);
        return new ChartContent(
                say.text("chart.title", name),
                figure.target() == null
                        ? said
                        : said + " " + say.text("chart.said.target", say.number(figure.target())),
                unit(figure),
                series.points(),
                marks(series, chart),
                Optional.ofNullable(limits),
                Optional.ofNullable(limits).map(Limits::centre),
                target,
                events(measured));
    }

    private ChartContent others(String name, MeasuredFigure measured) {
        Series comparison = measured.data().comparison();
        Series before = measured.start() == null ? Series.NOTHING : comparison.before(measured.start());
        return new ChartContent(
                say.text("chart.comparison", name),
                said(comparison, null),
                unit(measured.data().figure()),
                comparison.points(),
                Collections.nCopies(comparison.size(), Mark.VALUE),
                Optional.empty(),
                before.isEmpty() ? Optional.empty() : Optional.of(mean(before)),
                Optional.empty(),
                events(measured));
    }

    private static String unit(Figure figure) {
        return figure.unit() == null ? "" : figure.unit();
    }

    private Drawing.Pair pair(ChartContent content, String id, Days days, Range range) {
        ChartContent shown = content.within(days);
        return new Drawing.Pair(
                new ChartWriter(shown, days, range, Frame.WIDE, id + "-wide", say).write(),
                new ChartWriter(shown, days, range, Frame.NARROW, id + "-narrow", say).write());
    }

    /** Two days that are the same are one. */
    private List<ChartContent.Event> events(MeasuredFigure measured) {
        List<ChartContent.Event> events = new ArrayList<>();
        if (measured.start() != null && !measured.start().equals(measured.inPlace())) {
            events.add(new ChartContent.Event(measured.start(), say.text("chart.start")));
        }
        if (measured.inPlace() != null) {
            events.add(new ChartContent.Event(measured.inPlace(), say.text("chart.inPlace")));
        }
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
    private String said(Series series, @Nullable Limits limits) {
        List<Point> points = series.points();
        double[] values = series.values();
        String range = say.text(
                "chart.said",
                points.size(),
                say.day(points.get(0).on()),
                say.day(points.get(points.size() - 1).on()),
                say.number(Arrays.stream(values).min().orElseThrow()),
                say.number(Arrays.stream(values).max().orElseThrow()));
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

    private static double mean(Series series) {
        return Arrays.stream(series.values()).average().orElseThrow();
    }
}
