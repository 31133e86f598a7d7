package io.gapwise.service.origins;

import io.gapwise.sheets.mapping.Origin;
import io.gapwise.sheets.mapping.OriginTexts;
import java.util.Locale;

/**
 * Says where an answer was read from. Long texts are cut, because what was read of them stands in the case itself.
 *
 * @param path the path of the answer, such as {@code goal.stake}
 * @param column what the column was called
 * @param cell what stood in the cell
 * @param read as what it was read, in the contract's words
 */
public record AnswerOrigin(String path, String column, String cell, String read) {

    private static final int LONGEST = 120;

    public AnswerOrigin {
        column = cut(column);
        cell = cut(cell);
        read = cut(read);
    }

    /** Returns what a mapped row says of one of its answers. */
    public static AnswerOrigin of(Origin origin) {
        return new AnswerOrigin(origin.path(), origin.column(), origin.cell(), origin.read());
    }

    /** Says in a sentence where the answer was read from, such as {@code 'High' in column Priority, read as SERIOUS}. */
    public String text(Locale language) {
        return OriginTexts.in(language).of(new Origin(path, column, cell, read));
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
