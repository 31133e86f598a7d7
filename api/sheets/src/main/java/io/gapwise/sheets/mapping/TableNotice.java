package io.gapwise.sheets.mapping;

import java.util.List;

/**
 * Tells something about a table that its reader should know.
 *
 * @param values what a sentence about it has to name: the number of a row and what stands there, or the name of a sheet
 */
public record TableNotice(Kind kind, List<String> values) {

    /** Lists what can be told; each has a sentence in each language, see {@link MappingTexts}. */
    public enum Kind {
        /** Rows above the header, such as a title, are not read. */
        ROWS_ABOVE,
        /** A row of totals is not read. */
        TOTALS,
        /** What stands below the table, such as notes, is not read. */
        ROWS_BELOW,
        /** Rows that are hidden in the sheet are read like any other. */
        HIDDEN_ROWS,
        /** Columns that are hidden in the sheet are read like any other. */
        HIDDEN_COLUMNS,
        /** The sheet itself is hidden. */
        HIDDEN_SHEET,
        /** A row has more cells than the header has names. */
        LONG_ROW,
        /** A column has no name. */
        NAMELESS_COLUMN,
        /** In a matrix, nobody is below the required level of a skill, so there is no case. */
        NOBODY_BELOW,
        /** In a matrix, a level cannot be read. */
        NO_LEVEL
    }

    public TableNotice {
        values = List.copyOf(values);
    }

    static TableNotice of(Kind kind, Object... values) {
        return new TableNotice(
                kind, List.of(values).stream().map(String::valueOf).toList());
    }
}
