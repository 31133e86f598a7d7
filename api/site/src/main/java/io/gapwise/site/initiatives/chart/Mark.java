package io.gapwise.site.initiatives.chart;

import io.gapwise.practice.figure.SignalKind;

/** Names the marks of a chart, which differ by their shape, so that nobody needs to tell colours apart. The last that fits is drawn. */
public enum Mark {
    /** A dot: nothing speaks of this value. */
    VALUE("m-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0"),
    /** A ring: a value from the weeks in which it was brought in, which are not judged. */
    BETWEEN("m-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0"),
    /** An open diamond. */
    POINT("m0 -6l6 6l-6 6l-6 -6z"),
    /** A square. */
    RUN("m-4.5 -4.5h9v9h-9z"),
    /** A full diamond. */
    FAR_POINT("m0 -6.5l6.5 6.5l-6.5 6.5l-6.5 -6.5z");

    private final String outline;

    Mark(String outline) {
        this.outline = outline;
    }

    static Mark of(SignalKind kind) {
        return valueOf(kind.name());
    }

    /** Returns the outline as it is written into a path whose middle is at a place. */
    String outline(double x, double y) {
        return "M%s %s%s".formatted(Svg.number(x), Svg.number(y), outline);
    }

    /** Returns the name by which the style sheet knows it. */
    public String style() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Returns a drawing of the mark alone, for a legend. */
    public String drawn() {
        return new Svg(
                        "<svg class=\"chart-mark\" viewBox=\"0 0 16 16\" width=\"16\" height=\"16\" aria-hidden=\"true\">")
                .add("<path class=\"%s\" d=\"%s\"/>", style(), outline(8, 8))
                .add("</svg>")
                .toString();
    }
}
