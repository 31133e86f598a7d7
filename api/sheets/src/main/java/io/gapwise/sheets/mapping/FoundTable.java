package io.gapwise.sheets.mapping;

import java.util.List;

/**
 * Describes a table that was found in a file.
 *
 * @param sheet the name of its sheet; empty for a CSV file
 * @param headerRow the row in which the names of the columns begin, from 1
 * @param headerRows how many rows name the columns
 * @param firstRow the first row below them
 * @param lastRow the last row of the table, or {@code firstRow - 1} if it has none
 * @param rowCount how many rows of the table hold something
 * @param decimal the sign before the decimals of its numbers
 * @param notices what stands around the table, and what is hidden
 * @param shape a digest of the normalised names of the columns, equal for files of the same form
 */
public record FoundTable(
        String sheet,
        int headerRow,
        int headerRows,
        long firstRow,
        long lastRow,
        long rowCount,
        DecimalMark decimal,
        List<FoundColumn> columns,
        List<TableNotice> notices,
        String shape) {

    public FoundTable {
        columns = List.copyOf(columns);
        notices = List.copyOf(notices);
    }

    /** Says whether the first row names the contract's own columns, so that no map is needed. */
    public boolean ofContract() {
        return ContractNames.needNoMap(columns.stream().map(FoundColumn::name).toList());
    }
}
