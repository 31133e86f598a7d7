package io.gapwise.spark;

import io.gapwise.sheets.UnusableFile;
import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalog.Column;
import org.jspecify.annotations.Nullable;

/**
 * Opens what is to be answered.
 *
 * @param rows the rows as they are stored
 * @param format the format in which they are stored
 * @param partitions the columns by which the input is divided into folders
 * @param csv how the files are written; null where they are no CSV
 */
record InputTable(
        Dataset<Row> rows,
        TableFormat format,
        List<String> partitions,
        @Nullable Csv csv) {

    InputTable {
        partitions = List.copyOf(partitions);
    }

    /**
     * Opens a file, a folder of files, files that a pattern such as {@code cases-*.csv} names, or a table.
     *
     * @param name a path, or the name of a table where no file has that name
     * @param named the format; null if the name or the files in the folder say it
     * @param separator what stands between the cells of CSV; null where the files say it
     * @param lines whether no cell of CSV goes over a line's end, so that a large file can be read in parts
     * @throws UnusableFile if there is no such input or its format is not known
     */
    static InputTable open(
            SparkSession session,
            String name,
            @Nullable TableFormat named,
            @Nullable Character separator,
            boolean lines)
            throws IOException {
        InputFiles files = named == TableFormat.TABLE ? InputFiles.NONE : InputFiles.of(session, name);
        boolean there = !files.none();
        if (!there && (named == null || named == TableFormat.TABLE) && isTable(session, name)) {
            return table(session, name);
        } else if (!there) {
            throw new UnusableFile(UnusableFile.Kind.EMPTY, "There is no file, folder or table '%s'.".formatted(name));
        }
        TableFormat format = named != null ? named : files.format();
        return switch (format) {
            case PARQUET -> of(session.read().parquet(name), format);
            case NDJSON -> of(session.read().option("lineSep", "\n").text(name), format);
            case CSV -> csv(CsvFiles.open(session, name, separator, lines));
            case TABLE -> table(session, name);
        };
    }

    private static InputTable of(Dataset<Row> rows, TableFormat format) {
        return new InputTable(rows, format, Partitions.of(rows), null);
    }

    private static InputTable csv(CsvFiles files) {
        return new InputTable(files.rows(), TableFormat.CSV, files.partitions(), files.csv());
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
            return new InputTable(session.table(name), TableFormat.TABLE, partitions, null);
        } catch (AnalysisException e) {
            throw new UnusableFile(UnusableFile.Kind.EMPTY, "The table '%s' cannot be read.".formatted(name));
        }
    }
}
