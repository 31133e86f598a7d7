package io.gapwise.sheets.mapping;

import io.gapwise.sheets.Row;

/** Reads what one column, or two that belong together, say in a row. */
interface ColumnRule {

    void read(Row row, RowDraft draft);
}
