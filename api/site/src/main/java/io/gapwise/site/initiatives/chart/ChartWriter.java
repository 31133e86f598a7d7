package io.gapwise.site.initiatives.chart;

import io.gapwise.practice.figure.Point;
import io.gapwise.site.SiteTexts;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Writes one chart into one frame. */
final class ChartWriter {

    private static final int LONG_SPAN = 400;
    private static final int TEXT_ROOM = 6;
    private static final int NAME_ROOM = 80;

    private final ChartContent content;
    private final Frame frame;
    private final SiteTexts say;
    private final Scale days;
    private final Scale values;
    private final Svg svg;

    ChartWriter(ChartContent content, Frame frame, String id, SiteTexts say) {
        this.content = content;
        this.frame = frame;
        this.say = say;
        this.days = days(content, frame);
        this.values = values(content, frame);
        this.svg = new Svg("")
                .add(
                        "<svg class=\"chart-drawn\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 %s %s\""
                                + " aria-labelledby=\"%s-title %s-desc\"><title id=\"%s-title\">%s</title>"
                                + "<desc id=\"%s-desc\">%s</desc>",
                        frame.width(), frame.height(), id, id, id, content.title(), id, content.description());
    }

    String write() {
        limits();
        valueAxis();
        dateAxis();
        events();
        line();
        marks();
        return svg.add("</svg>").toString();
    }

    private void limits() {
        content.limits().ifPresent(limits -> {
            double top = values.at(limits.upper());
            double low = values.at(limits.lower());
            svg.add(
                    "<rect class=\"limits\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>",
                    frame.left(), top, frame.end() - frame.left(), low - top);
            across("limit", top);
            across("limit", low);
        });
        content.centre().ifPresent(centre -> across("centre", values.at(centre)));
    }

    private void valueAxis() {
        for (BigDecimal tick : values.ticks(frame.valueTicks())) {
            double y = values.at(tick.doubleValue());
            across("grid", y);
            svg.add(
                    "<text class=\"tick\" x=\"%s\" y=\"%s\" text-anchor=\"end\">%s</text>",
                    frame.left() - TEXT_ROOM, y + 4, say.number(tick));
        }
        if (!content.unit().isEmpty()) {
            svg.add("<text class=\"tick\" x=\"0\" y=\"12\">%s</text>", content.unit());
        }
    }

    private void dateAxis() {
        List<Point> points = content.points();
        long span = ChronoUnit.DAYS.between(
                points.get(0).on(), points.get(points.size() - 1).on());
        DateTimeFormatter format = DateTimeFormatter.ofPattern(
                say.text(span > LONG_SPAN ? "chart.date.long" : "chart.date"), say.locale());
        int steps = Math.min(points.size(), frame.dateTicks()) - 1;
        for (int step = 0; step <= steps; step++) {
            Point point = points.get(steps == 0 ? 0 : Math.round((points.size() - 1f) * step / steps));
            String anchor = step == 0 ? "start" : step == steps ? "end" : "middle";
            svg.add(
                    "<text class=\"tick\" x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>",
                    x(point), frame.height() - 8, anchor, format.format(point.on()));
        }
        svg.add("<path class=\"axis\" d=\"M%s %sH%s\"/>", frame.left(), frame.floor(), frame.end());
    }

    /** Names stand above the line: the first of two to its left, so that they do not meet. */
    private void events() {
        List<ChartContent.Event> events = content.events();
        for (int i = 0; i < events.size(); i++) {
            double x = days.at(events.get(i).on().toEpochDay());
            boolean first = i < events.size() - 1;
            boolean right = first ? x < frame.left() + NAME_ROOM : x < frame.end() - NAME_ROOM;
            svg.add("<path class=\"event\" d=\"M%s %sV%s\"/>", x, frame.top() - 8, frame.floor());
            svg.add(
                    "<text class=\"event-name\" x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>",
                    right ? x + 4 : x - 4,
                    first && right ? frame.top() - 22 : frame.top() - 10,
                    right ? "start" : "end",
                    events.get(i).name());
        }
    }

    private void line() {
        String way = content.points().stream()
                .map(point -> Svg.number(x(point)) + " " + Svg.number(y(point)))
                .collect(Collectors.joining("L", "M", ""));
        svg.add("<path class=\"line\" d=\"%s\"/>", way);
    }

    private void marks() {
        List<Mark> marks = content.marks();
        for (int i = 0; i < marks.size(); i++) {
            Point point = content.points().get(i);
            svg.add(
                    "<path class=\"%s\" d=\"%s\"/>",
                    marks.get(i).style(), marks.get(i).outline(x(point), y(point)));
        }
    }

    private void across(String style, double y) {
        svg.add("<path class=\"%s\" d=\"M%s %sH%s\"/>", style, frame.left(), y, frame.end());
    }

    private double x(Point point) {
        return days.at(point.on().toEpochDay());
    }

    private double y(Point point) {
        return values.at(point.value().doubleValue());
    }

    private static Scale days(ChartContent content, Frame frame) {
        List<Point> points = content.points();
        long first = points.get(0).on().toEpochDay();
        long last = Math.max(first + 1, points.get(points.size() - 1).on().toEpochDay());
        return new Scale(first, last, frame.left() + 8, frame.end() - 8);
    }

    private static Scale values(ChartContent content, Frame frame) {
        Function<DoubleStream, DoubleStream> all = limits -> DoubleStream.concat(
                content.points().stream().mapToDouble(point -> point.value().doubleValue()), limits);
        DoubleStream limits = content.limits()
                .map(limit -> DoubleStream.of(limit.lower(), limit.upper()))
                .orElse(DoubleStream.empty());
        var range = all.apply(limits).summaryStatistics();
        return Scale.around(range.getMin(), range.getMax(), frame.floor(), frame.top());
    }
}
