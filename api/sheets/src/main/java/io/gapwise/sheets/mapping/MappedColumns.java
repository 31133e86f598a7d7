package io.gapwise.sheets.mapping;

/** Changes single parts of a column of a map. */
final class MappedColumns {

    private MappedColumns() {}

    /** Returns the same column with another reason. */
    static MappedColumn why(MappedColumn column, String why) {
        return new MappedColumn(
                column.column(),
                column.position(),
                column.use(),
                column.field(),
                column.separator(),
                column.words(),
                why);
    }
}
