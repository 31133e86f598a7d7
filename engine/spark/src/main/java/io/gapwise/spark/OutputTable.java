package io.gapwise.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Says where rows are written.
 *
 * @param name a path, or the name of a table
 * @param provider the format of a table that is made anew, such as delta; null for that of the session
 * @param mode what happens where something is there already
 * @param partitions the columns by which the output is divided into folders
 */
record OutputTable(
        String name, TableFormat format, @Nullable String provider, SaveMode mode, List<String> partitions) {

    private static final String BETWEEN_WORDS = "; ";

    OutputTable {
        partitions = List.copyOf(partitions);
    }

    /** Writes the lines of the one column that is no partition. */
    void lines(Dataset<Row> rows) {
        writer(rows).text(name);
    }

    void write(Dataset<Row> rows) {
        switch (format) {
            case PARQUET -> writer(rows).parquet(name);
            case NDJSON -> writer(rows).json(name);
            case CSV ->
                writer(flat(rows))
                        .option("header", true)
                        .option("quote", "\"")
                        .option("escape", "\"")
                        .option("emptyValue", "")
                        .csv(name);
            case TABLE -> {
                DataFrameWriter<Row> writer = writer(rows);
                (provider == null ? writer : writer.format(provider)).saveAsTable(name);
            }
        }
    }

    /** Writes no rows, but the columns; files of no rows are put into no folders, where nobody would find them. */
    void empty(Dataset<Row> rows) {
        boolean undivided = format != TableFormat.TABLE && mode != SaveMode.Append;
        (undivided ? new OutputTable(name, format, provider, mode, List.of()) : this).write(rows);
    }

    private DataFrameWriter<Row> writer(Dataset<Row> rows) {
        DataFrameWriter<Row> writer = rows.write().mode(mode);
        return partitions.isEmpty() ? writer : writer.partitionBy(partitions.toArray(String[]::new));
    }

    /** Writes lists and truths as the command evaluate does, because a cell of CSV holds a text. */
    private static Dataset<Row> flat(Dataset<Row> rows) {
        List<Column> columns = new ArrayList<>();
        for (StructField field : rows.schema().fields()) {
            Column column = CaseTable.column(field.name());
            columns.add(cell(field, column).as(field.name()));
        }
        return rows.select(columns.toArray(Column[]::new));
    }

    private static Column cell(StructField field, Column column) {
        if (field.dataType() instanceof BooleanType) {
            return functions.when(column, "YES").when(functions.not(column), "NO");
        } else if (field.dataType() instanceof StructType) {
            return functions.to_json(column);
        } else if (field.dataType() instanceof ArrayType list) {
            return list.equals(RowProblem.TYPE)
                    ? functions.concat_ws(" ", functions.transform(column, OutputTable::told))
                    : list(field, list, column);
        }
        return column;
    }

    private static Column list(StructField field, ArrayType list, Column column) {
        boolean sentences = field.name().endsWith(AnswerColumn.QUESTIONS.title())
                || field.name().endsWith(AnswerColumn.CAUTIONS.title());
        return list.elementType() instanceof StructType
                ? functions.to_json(column)
                : functions.array_join(column, sentences ? " " : BETWEEN_WORDS);
    }

    private static Column told(Column problem) {
        Column path = problem.getField("path");
        return functions.concat(
                functions.when(path.equalTo(""), "").otherwise(functions.concat(path, functions.lit(": "))),
                problem.getField("sentence"),
                functions.lit(" ["),
                problem.getField("code"),
                functions.lit("]"));
    }
}
