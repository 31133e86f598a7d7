package io.gapwise.sheets;

import java.math.BigDecimal;

/**
 * What stands in one cell of a sheet.
 *
 * @param text as it is shown; a number in plain digits with a point, a date in ISO 8601
 */
public record Cell(Kind kind, String text) {

    /** A date is not a number here, and what a sheet could not compute or a decoder not read is told apart from texts. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        TRUTH,
        ERROR,
        NOT_COMPUTED,
        GARBLED
    }

    public static final Cell BLANK = new Cell(Kind.TEXT, "");

    /** Whether Excel, which computes with doubles, would keep each digit. */
    private static final int EXACT_DIGITS = 15;

    private static final int LARGEST_EXPONENT = 300;

    public static Cell text(String text) {
        return text.isEmpty() ? BLANK : new Cell(Kind.TEXT, text);
    }

    static Cell number(BigDecimal number) {
        boolean plain = Math.abs((long) number.precision() - number.scale()) <= LARGEST_EXPONENT;
        boolean exact = number.precision() <= EXACT_DIGITS && Math.abs((long) number.scale()) <= LARGEST_EXPONENT;
        return new Cell(exact ? Kind.NUMBER : Kind.TEXT, plain ? number.toPlainString() : number.toString());
    }

    public boolean blank() {
        return text.isBlank() && kind == Kind.TEXT;
    }

    public String trimmed() {
        return text.strip();
    }
}
