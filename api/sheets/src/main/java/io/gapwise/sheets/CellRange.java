package io.gapwise.sheets;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names a block of cells, such as {@code B3:D7}.
 *
 * @param firstRow from 1
 * @param firstColumn from 0
 */
public record CellRange(long firstRow, int firstColumn, long lastRow, int lastColumn) {

    private static final int LETTERS = 26;
    private static final int BEYOND_ANY_COLUMN = 1 << 20;
    private static final Pattern PLACE = Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

    /** Reads a range; returns null if the text is none, or names whole rows or columns. */
    public static @Nullable CellRange find(String written) {
        String[] ends = written.split(":", -1);
        Matcher first = PLACE.matcher(ends[0]);
        Matcher last = PLACE.matcher(ends[ends.length - 1]);
        if (ends.length > 2 || !first.matches() || !last.matches()) {
            return null;
        }
        return new CellRange(
                Long.parseLong(first.group(2)),
                column(first.group(1)),
                Long.parseLong(last.group(2)),
                column(last.group(1)));
    }

    public boolean contains(long row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    /** Returns the column of a cell such as {@code AB12}, from 0, or -1 if it does not begin with letters. */
    public static int column(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && place.charAt(i) >= 'A' && place.charAt(i) <= 'Z'; i++) {
            column = Math.min(BEYOND_ANY_COLUMN, column * LETTERS + place.charAt(i) - 'A' + 1);
        }
        return column - 1;
    }

    /** Returns the letters of a column, which is counted from 0. */
    public static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }

    /** Returns the name of a cell such as {@code C7}. */
    public static String place(int column, long row) {
        return letters(column) + row;
    }

    @Override
    public String toString() {
        String first = place(firstColumn, firstRow);
        String last = place(lastColumn, lastRow);
        return first.equals(last) ? first : first + ":" + last;
    }
}
