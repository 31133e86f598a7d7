package io.gapwise.site.plans.chart;

import io.gapwise.practice.plan.Period;
import io.gapwise.practice.plan.Usage;
import io.gapwise.site.SiteTexts;
import io.gapwise.site.initiatives.chart.Letters;
import io.gapwise.site.initiatives.chart.Svg;
import java.util.List;
import java.util.stream.LongStream;

/** Writes a column for what is used in each period, below a step for what there is. */
final class LoadWriter {

    private static final int WIDTH = 470;
    private static final int TOP = 22;
    private static final int FLOOR = 140;
    private static final int HEIGHT = 164;
    private static final int BASE = 157;

    private final Usage usage;
    private final List<Period> periods;
    private final SiteTexts say;
    private final double column;
    private final long most;

    LoadWriter(Usage usage, List<Period> periods, SiteTexts say) {
        this.usage = usage;
        this.periods = periods;
        this.say = say;
        this.column = (double) WIDTH / periods.size();
        this.most = LongStream.concat(
                        usage.used().stream().mapToLong(each -> each),
                        usage.available().stream().mapToLong(each -> each))
                .max()
                .orElse(0);
    }

    String write(String id, String title, String description) {
        Svg svg = new Svg("")
                .add(
                        "<svg class=\"plan-drawn\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 %s %s\""
                                + " aria-labelledby=\"%s-title %s-desc\"><title id=\"%s-title\">%s</title>"
                                + "<desc id=\"%s-desc\">%s</desc>",
                        WIDTH, HEIGHT, id, id, id, title, id, description);
        svg.add("<text class=\"tick\" x=\"0\" y=\"13\">%s</text>", say.number(most));
        svg.add("<path class=\"grid\" d=\"M0 %sH%s\"/>", TOP, WIDTH);
        for (int i = 0; i < periods.size(); i++) {
            used(svg, i);
            available(svg, i);
        }
        svg.add("<path class=\"axis\" d=\"M0 %sH%s\"/>", FLOOR, WIDTH);
        names(svg);
        return svg.add("</svg>").toString();
    }

    private void used(Svg svg, int period) {
        double top = at(usage.used().get(period));
        svg.add(
                "<rect class=\"used\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>",
                period * column + column * 0.14, top, column * 0.72, FLOOR - top);
    }

    private void available(Svg svg, int period) {
        if (!usage.available().isEmpty()) {
            svg.add(
                    "<path class=\"there-is\" d=\"M%s %sH%s\"/>",
                    period * column, at(usage.available().get(period)), (period + 1) * column);
        }
    }

    private void names(Svg svg) {
        int each = PeriodNames.each(periods, column);
        for (int i = 0; i < periods.size(); i += each) {
            svg.add(
                    "<text class=\"tick\" x=\"%s\" y=\"%s\">%s</text>",
                    i * column + 2, BASE, Letters.cut(periods.get(i).name(), each * column - 4));
        }
    }

    private double at(long amount) {
        return most == 0 ? FLOOR : FLOOR - (FLOOR - TOP) * ((double) amount / most);
    }
}
