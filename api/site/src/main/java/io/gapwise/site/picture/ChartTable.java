package io.gapwise.site.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds the content of a chart as a table, from which the page, the script and the sheet are made.
 *
 * @param name the name of the chart in addresses and texts
 * @param dotted whether the chart shows each case instead of these counts
 */
record ChartTable(String name, boolean dotted, List<String> columns, List<Row> rows) {

    record Row(String label, List<Cell> cells) {}

    /** @param cases the address that lists the counted cases, or null if there is none */
    record Cell(int count, @Nullable String cases) {}

    /** Says whether there is nothing to draw. */
    public boolean empty() {
        return rows.stream().allMatch(row -> row.cells().stream().allMatch(cell -> cell.count() == 0));
    }
}
