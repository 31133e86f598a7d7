package io.gapwise.spark;

import io.gapwise.sheets.UnusableFile;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.classic.ExpressionUtils;
import org.apache.spark.sql.functions;

/** Counts what is said of all rows of a table, in one pass. */
final class TallyTable {

    private static final String HELD = "__gapwise";
    private static final String EACH = "__each";

    private TallyTable() {}

    /**
     * Returns the counts, ordered by the columns of the groups, in which nothing comes first.
     *
     * @param by the columns of the groups; empty for one group of all rows, which is there even if there is no row
     * @throws UnusableFile if there is no such column or counts cannot be grouped by it; it names everything that is wrong
     */
    static Dataset<Row> of(CaseTable table, List<String> by, TallyForm form, AnswerSettings settings)
            throws UnusableFile {
        List<Column> read =
                new ArrayList<>(GroupColumns.of(table, by, List.of(form.row().fieldNames())));
        Column[] groups = by.stream().map(CaseTable::column).toArray(Column[]::new);
        // The answers stand in a column of their own before they are counted, so that each row is evaluated once.
        read.add(GapwiseSpark.expression("gapwise_tallied", table.asked(), settings)
                .as(HELD));
        Dataset<Row> tallied = table.rows()
                .select(read.toArray(Column[]::new))
                .groupBy(groups)
                .agg(tally(CaseTable.column(HELD), form).as(HELD));
        if (groups.length > 0) {
            tallied = tallied.orderBy(groups);
        }
        List<Column> shown = new ArrayList<>(List.of(groups));
        for (String name : form.row().fieldNames()) {
            shown.add(functions.col(EACH).getField(name).as(name));
        }
        return tallied.withColumn(EACH, functions.explode(CaseTable.column(HELD)))
                .select(shown.toArray(Column[]::new));
    }

    private static Column tally(Column spoken, TallyForm form) {
        return ExpressionUtils.column(
                new TallyExpression(ExpressionUtils.expression(spoken), form).toAggregateExpression());
    }
}
