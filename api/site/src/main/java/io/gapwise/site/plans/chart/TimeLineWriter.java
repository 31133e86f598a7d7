package io.gapwise.site.plans.chart;

import io.gapwise.practice.plan.Period;
import io.gapwise.site.initiatives.chart.Letters;
import io.gapwise.site.initiatives.chart.Svg;
import java.util.List;

/** Writes bars beside their titles, over columns of periods. */
final class TimeLineWriter {

    private static final int WIDTH = 960;
    private static final int TITLES = 330;
    private static final int ROW = 26;
    private static final int HEAD = 26;
    private static final int INSET = 5;
    private static final int GAP = 8;
    private static final int BASE = 17;

    private final List<Bar> bars;
    private final List<Period> periods;
    private final double column;
    private final int height;

    TimeLineWriter(List<Bar> bars, List<Period> periods) {
        this.bars = bars;
        this.periods = periods;
        this.column = (double) (WIDTH - TITLES) / periods.size();
        this.height = HEAD + ROW * bars.size() + 2;
    }

    String write(String id, String title, String description) {
        Svg svg = new Svg("")
                .add(
                        "<svg class=\"plan-drawn\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 %s %s\""
                                + " aria-labelledby=\"%s-title %s-desc\"><title id=\"%s-title\">%s</title>"
                                + "<desc id=\"%s-desc\">%s</desc>",
                        WIDTH, height, id, id, id, title, id, description);
        periods(svg);
        for (int row = 0; row < bars.size(); row++) {
            bar(svg, bars.get(row), HEAD + row * ROW);
        }
        return svg.add("</svg>").toString();
    }

    private void periods(Svg svg) {
        int each = PeriodNames.each(periods, column);
        for (int i = 0; i < periods.size(); i++) {
            double x = TITLES + i * column;
            svg.add("<path class=\"grid\" d=\"M%s %sV%s\"/>", x, i % each == 0 ? 0 : HEAD, height);
            if (i % each == 0) {
                svg.add(
                        "<text class=\"tick\" x=\"%s\" y=\"%s\">%s</text>",
                        x + 4, BASE, Letters.cut(periods.get(i).name(), each * column - GAP));
            }
        }
    }

    private void bar(Svg svg, Bar bar, int top) {
        double x = TITLES + bar.start() * column;
        double length = (bar.end() - bar.start() + 1) * column;
        svg.add("<path class=\"grid\" d=\"M0 %sH%s\"/>", top, WIDTH);
        svg.add(
                "<text class=\"name\" x=\"0\" y=\"%s\">%s<title>%s</title></text>",
                top + BASE, Letters.cut(bar.title(), TITLES - GAP), bar.title());
        svg.add(
                "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"><title>%s</title></rect>",
                "bar " + bar.shape().name().toLowerCase(java.util.Locale.ROOT),
                x + 2,
                top + INSET,
                Math.max(4, length - 4),
                ROW - 2 * INSET,
                bar.shape() == Bar.Shape.LEARNING ? 7 : 0,
                bar.title() + ": " + bar.when());
        if (bar.shape() == Bar.Shape.MANDATORY) {
            double middle = top + ROW / 2.0;
            svg.add("<path class=\"must\" d=\"M%s %sl5 -5l5 5l-5 5z\"/>", x + 7, middle);
        }
    }
}
