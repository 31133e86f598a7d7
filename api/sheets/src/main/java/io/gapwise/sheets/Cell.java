package io.gapwise.sheets;

import java.math.BigDecimal;

/**
 * What stands in one cell of a sheet.
 *
 * @param text the value; a number in plain digits with a point, a date in ISO 8601
 * @param shown what a spreadsheet program shows for it, such as 00427 for the number 427; mostly the same as the text
 */
public record Cell(Kind kind, String text, String shown) {

    /** A date is not a number here, and what a sheet could not compute or a decoder not read is told apart from texts. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        TRUTH,
        ERROR,
        NOT_COMPUTED,
        GARBLED,
        /** A number that is shown as a percentage; its text is such as {@code 85 %}. */
        PERCENT,
        /** Stands for a whole row that cannot be read; its text is how the row begins. */
        BROKEN
    }

    public static final Cell BLANK = new Cell(Kind.TEXT, "");

    /** Whether Excel, which computes with doubles, would keep each digit. */
    private static final int EXACT_DIGITS = 15;

    private static final int LARGEST_EXPONENT = 300;

    public Cell(Kind kind, String text) {
        this(kind, text, text);
    }

    public static Cell text(String text) {
        return text.isEmpty() ? BLANK : new Cell(Kind.TEXT, text);
    }

    static Cell number(BigDecimal number) {
        boolean plain = Math.abs((long) number.precision() - number.scale()) <= LARGEST_EXPONENT;
        boolean exact = number.precision() <= EXACT_DIGITS && Math.abs((long) number.scale()) <= LARGEST_EXPONENT;
        return new Cell(exact ? Kind.NUMBER : Kind.TEXT, plain ? number.toPlainString() : number.toString());
    }

    public boolean blank() {
        return kind == Kind.TEXT && trimmed().isEmpty();
    }

    /** The text without blanks around it, whichever kind of blank a program or a web page put there. */
    public String trimmed() {
        return Blanks.stripped(text);
    }

    /** A number as a text of the digits that are shown, where the file still holds all of them. */
    Cell asShown() {
        boolean number = kind == Kind.NUMBER || kind == Kind.PERCENT;
        return number && !shown.equals(text) && !lostDigits() ? text(shown) : this;
    }

    /** Whether it is a number of more digits than a spreadsheet program keeps, so that the last ones are zeros now. */
    public boolean lostDigits() {
        return kind == Kind.NUMBER
                && text.chars()
                                .takeWhile(c -> c != '.')
                                .filter(Character::isDigit)
                                .count()
                        > EXACT_DIGITS;
    }
}
