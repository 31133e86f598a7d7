package io.gapwise.site.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a chart shows, as a table: the page, the script and the sheet are all made from it.
 *
 * @param name of the chart, as addresses and texts have it
 * @param dotted whether the chart shows each case and not these counts
 */
record ChartTable(String name, boolean dotted, List<String> columns, List<Row> rows) {

    record Row(String label, List<Cell> cells) {}

    /** @param cases where the cases behind the count are listed, null where there are none */
    record Cell(int count, @Nullable String cases) {}

    /** Whether there is nothing to draw. */
    public boolean empty() {
        return rows.stream().allMatch(row -> row.cells().stream().allMatch(cell -> cell.count() == 0));
    }
}
