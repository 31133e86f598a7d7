package io.gapwise.site.initiatives.chart;

import io.gapwise.practice.figure.Point;
import io.gapwise.site.SiteTexts;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Writes one chart into one frame. */
final class ChartWriter {

    private static final int TEXT_ROOM = 6;
    private static final int TICK = 4;
    private static final int ROW = 16;
    private static final int EDGE = 8;

    private final ChartContent content;
    private final Frame frame;
    private final SiteTexts say;
    private final Scale days;
    private final Scale values;
    private final List<BigDecimal> ticks;
    private final List<EventNames.Placed> events;
    private final DateAxis dates;
    private final Svg svg;

    /** Days and values are those of all charts that stand together, so that what is drawn alike is alike. */
    ChartWriter(ChartContent content, Days shown, Range range, Frame size, String id, SiteTexts say) {
        this.content = content;
        this.say = say;
        this.ticks = Scale.ticks(range, size.valueTicks());
        Frame wide = size.with(0, widest() + 2 * TEXT_ROOM);
        this.days = new Scale(
                shown.first().toEpochDay(),
                Math.max(shown.first().toEpochDay() + 1, shown.last().toEpochDay()),
                wide.left() + EDGE,
                wide.end() - EDGE);
        this.events = EventNames.place(content.events(), days, wide.width());
        this.frame = wide.with(ROW * (EventNames.rows(events) + (content.unit().isEmpty() ? 0 : 1)), 0);
        this.values = new Scale(range.low(), range.high(), frame.floor(), frame.top());
        this.dates = new DateAxis(shown, days, frame.width(), say);
        this.svg = new Svg("")
                .add(
                        "<svg class=\"chart-drawn\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 %s %s\""
                                + " aria-labelledby=\"%s-title %s-desc\"><title id=\"%s-title\">%s</title>"
                                + "<desc id=\"%s-desc\">%s</desc>",
                        frame.width(), frame.height(), id, id, id, content.title(), id, content.description());
    }

    private double widest() {
        return ticks.stream().map(say::number).mapToDouble(Letters::width).max().orElse(0);
    }

    String write() {
        limits();
        valueAxis();
        dateAxis();
        events();
        line();
        marks();
        target();
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
        for (BigDecimal tick : ticks) {
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
        svg.add("<path class=\"axis\" d=\"M%s %sH%s\"/>", frame.left(), frame.floor(), frame.end());
        for (DateAxis.Name name : dates.names()) {
            svg.add("<path class=\"axis\" d=\"M%s %sv%s\"/>", name.at(), frame.floor(), TICK);
            svg.add(
                    "<text class=\"tick date\" x=\"%s\" y=\"%s\" text-anchor=\"middle\">%s</text>",
                    name.middle(), frame.height() - EDGE, name.text());
        }
    }

    private void events() {
        int rows = EventNames.rows(events);
        for (EventNames.Placed event : events) {
            int y = frame.top() - EDGE - ROW * (rows - 1 - event.row());
            svg.add("<path class=\"event\" d=\"M%s %sV%s\"/>", event.line(), y - EDGE, frame.floor());
            svg.add(
                    "<text class=\"event-name\" x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>",
                    event.x(), y, event.right() ? "start" : "end", event.text());
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

    /** The name of the target stands where the figure began, which is where it is farthest from it as a rule. */
    private void target() {
        content.target().ifPresent(target -> {
            double y = values.at(target.value());
            across("target", y);
            boolean above = y - ROW > frame.top();
            svg.add(
                    "<text class=\"target-name\" x=\"%s\" y=\"%s\">%s</text>",
                    frame.left() + TEXT_ROOM, above ? y - TEXT_ROOM : y + ROW, target.name());
        });
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
}
