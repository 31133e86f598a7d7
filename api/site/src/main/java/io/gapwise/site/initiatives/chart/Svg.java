package io.gapwise.site.initiatives.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.springframework.web.util.HtmlUtils;

/** Writes SVG. Whatever is put into it is text and never becomes markup. */
public final class Svg {

    private final StringBuilder written = new StringBuilder();

    public Svg(String begin) {
        written.append(begin);
    }

    /** Adds an element; numbers are rounded and texts are escaped. */
    public Svg add(String element, Object... values) {
        Object[] safe = Arrays.stream(values).map(Svg::safe).toArray();
        written.append(safe.length == 0 ? element : element.formatted(safe));
        return this;
    }

    public static String number(double exact) {
        return BigDecimal.valueOf(exact)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    @Override
    public String toString() {
        return written.toString();
    }

    private static String safe(Object value) {
        return value instanceof Double number ? number(number) : HtmlUtils.htmlEscape(value.toString(), "UTF-8");
    }
}
