package io.gapwise.spark;

import io.gapwise.sheets.UnusableFile;
import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalog.Column;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Opens what is to be answered.
 *
 * @param rows the rows as they are stored
 * @param format the format in which they are stored
 * @param partitions the columns by which the input is divided into folders
 */
record InputTable(Dataset<Row> rows, TableFormat format, List<String> partitions) {

    InputTable {
        partitions = List.copyOf(partitions);
    }

    /**
     * Opens a file, a folder of files, files that a pattern such as {@code cases-*.csv} names, or a table.
     *
     * @param name a path, or the name of a table where no file has that name
     * @param named the format; null if the name or the files in the folder say it
     * @param csv how CSV is written
     * @param lines whether no cell of CSV goes over a line's end, so that a large file can be read in parts
     * @throws UnusableFile if there is no such input or its format is not known
     */
    static InputTable open(SparkSession session, String name, @Nullable TableFormat named, Csv csv, boolean lines)
            throws IOException {
        InputFiles files = named == TableFormat.TABLE ? InputFiles.NONE : InputFiles.of(session, name);
        boolean there = !files.none();
        if (!there && (named == null || named == TableFormat.TABLE) && isTable(session, name)) {
            return table(session, name);
        } else if (!there) {
            throw new UnusableFile(UnusableFile.Kind.EMPTY, "There is no file, folder or table '%s'.".formatted(name));
        }
        TableFormat format = named != null ? named : files.format();
        Dataset<Row> rows = switch (format) {
            case PARQUET -> session.read().parquet(name);
            case NDJSON -> session.read().option("lineSep", "\n").text(name);
            case CSV -> csv(session, name, csv, lines);
            case TABLE -> session.table(name);
        };
        return new InputTable(rows, format, Partitions.of(rows));
    }

    private static boolean isTable(SparkSession session, String name) {
        try {
            return session.catalog().tableExists(name);
        } catch (Exception e) {
            // Spark throws what its Scala code need not declare, where a path is no name that a table could have.
            return false;
        }
    }

    private static InputTable table(SparkSession session, String name) throws IOException {
        try {
            List<String> partitions = session.catalog().listColumns(name).filter("isPartition").collectAsList().stream()
                    .map(Column::name)
                    .toList();
            return new InputTable(session.table(name), TableFormat.TABLE, partitions);
        } catch (AnalysisException e) {
            throw new UnusableFile(UnusableFile.Kind.EMPTY, "The table '%s' cannot be read.".formatted(name));
        }
    }

    private static Dataset<Row> csv(SparkSession session, String name, Csv csv, boolean lines) {
        StructType columns = reader(session, csv, lines).csv(name).schema();
        return reader(session, csv, lines)
                .schema(columns.add(Csv.UNFIT, DataTypes.StringType))
                .csv(name);
    }

    private static DataFrameReader reader(SparkSession session, Csv csv, boolean lines) {
        // Each file's own header is held to the first one's, since their columns may stand in another order.
        return session.read()
                .option("header", true)
                .option("enforceSchema", false)
                .option("sep", String.valueOf(csv.separator()))
                .option("quote", "\"")
                .option("escape", "\"")
                .option("maxCharsPerColumn", -1)
                .option("multiLine", !lines);
    }
}
