package io.gapwise.sheets;

import java.math.BigDecimal;
import java.util.function.BiConsumer;

/**
 * Holds the content of one cell of a sheet.
 *
 * @param text the value; a number in plain digits with a point, a date in ISO 8601
 * @param shown what a spreadsheet program shows for it, such as 00427 for the number 427; usually the same as the text
 */
public record Cell(Kind kind, String text, String shown) {

    /**
     * Lists the kinds of cells. Dates are kept apart from numbers, and cells that a sheet could not compute or a
     * decoder could not read are kept apart from texts.
     */
    public enum Kind {
        TEXT(SheetCells::text),
        NUMBER((to, text) -> to.number(new BigDecimal(text))),
        DATE(SheetCells::text),
        TRUTH((to, text) -> to.truth(text.equals("TRUE"))),
        ERROR(SheetCells::text),
        NOT_COMPUTED(SheetCells::text),
        GARBLED(SheetCells::text),
        /** Marks a number that is shown as a percentage; its text looks like {@code 85 %}. */
        PERCENT(SheetCells::text),
        /**
         * Represents a whole row that cannot be read; its text is the beginning of the row. It is not written, because
         * half a line is not a cell that could be sent again.
         */
        BROKEN((to, text) -> {});

        private final BiConsumer<SheetCells, String> writing;

        Kind(BiConsumer<SheetCells, String> writing) {
            this.writing = writing;
        }
    }

    /** Takes what stands in a cell. */
    interface SheetCells {

        void text(String text);

        void number(BigDecimal number);

        void truth(boolean truth);
    }

    public static final Cell BLANK = new Cell(Kind.TEXT, "");

    /** Excel computes with doubles, so it keeps only this many digits exactly. */
    private static final int EXACT_DIGITS = 15;

    private static final int LARGEST_EXPONENT = 300;

    public Cell(Kind kind, String text) {
        this(kind, text, text);
    }

    public static Cell text(String text) {
        return text.isEmpty() ? BLANK : new Cell(Kind.TEXT, text);
    }

    public static Cell number(BigDecimal number) {
        boolean plain = Math.abs((long) number.precision() - number.scale()) <= LARGEST_EXPONENT;
        boolean exact = number.precision() <= EXACT_DIGITS && Math.abs((long) number.scale()) <= LARGEST_EXPONENT;
        return new Cell(exact ? Kind.NUMBER : Kind.TEXT, plain ? number.toPlainString() : number.toString());
    }

    /** Hands over the content to be written; a blank cell and a broken row hand over nothing. */
    void writeTo(SheetCells cells) {
        if (!text.isEmpty()) {
            kind.writing.accept(cells, text);
        }
    }

    public boolean blank() {
        return kind == Kind.TEXT && trimmed().isEmpty();
    }

    /** Returns the text without the blanks around it, including blanks that a program or a web page inserted. */
    public String trimmed() {
        return Blanks.stripped(text);
    }

    /** Turns a number into a text with the digits that are shown, if the file still holds all of them. */
    public Cell asShown() {
        boolean number = kind == Kind.NUMBER || kind == Kind.PERCENT;
        return number && !shown.equals(text) && !lostDigits() ? text(shown) : this;
    }

    /**
     * Says whether a number has more digits than a spreadsheet program keeps, which means that its last digits have
     * become zeros.
     */
    public boolean lostDigits() {
        return kind == Kind.NUMBER
                && text.chars()
                                .takeWhile(c -> c != '.')
                                .filter(Character::isDigit)
                                .count()
                        > EXACT_DIGITS;
    }
}
