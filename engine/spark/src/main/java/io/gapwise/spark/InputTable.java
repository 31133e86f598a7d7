package io.gapwise.spark;

import io.gapwise.sheets.UnusableFile;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
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
     * Opens a file, a folder of files or a table.
     *
     * @param name a path, or the name of a table where no file has that name
     * @param named the format; null if the name or the files in the folder say it
     * @param csv how CSV is written
     * @param lines whether no cell of CSV goes over a line's end, so that a large file can be read in parts
     * @throws UnusableFile if there is no such input or its format is not known
     */
    static InputTable open(SparkSession session, String name, @Nullable TableFormat named, Csv csv, boolean lines)
            throws IOException {
        Path path = new Path(name);
        FileSystem files = path.getFileSystem(session.sparkContext().hadoopConfiguration());
        boolean there = named != TableFormat.TABLE && files.exists(path);
        if (!there && (named == null || named == TableFormat.TABLE) && isTable(session, name)) {
            return table(session, name);
        } else if (!there) {
            throw new UnusableFile(UnusableFile.Kind.EMPTY, "There is no file, folder or table '%s'.".formatted(name));
        }
        TableFormat format = named != null ? named : found(files, path);
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

    /** Looks at the name, and then at the files of a folder and of the folders inside it. */
    private static TableFormat found(FileSystem files, Path path) throws IOException {
        TableFormat format = TableFormat.ofName(path.toString());
        Path here = path;
        while (format == null && files.isDirectory(here)) {
            List<FileStatus> inside = Arrays.stream(files.listStatus(here))
                    .filter(each -> !each.getPath().getName().matches("[._].*"))
                    .toList();
            format = inside.stream()
                    .filter(FileStatus::isFile)
                    .map(each -> TableFormat.ofName(each.getPath().getName()))
                    .filter(each -> each != null)
                    .findFirst()
                    .orElse(null);
            Path before = here;
            here = inside.stream()
                    .filter(FileStatus::isDirectory)
                    .map(FileStatus::getPath)
                    .findFirst()
                    .orElse(before);
            if (here == before) {
                break;
            }
        }
        if (format == null) {
            throw new UnusableFile(
                    UnusableFile.Kind.EMPTY,
                    "The format of '%s' is not known by a name: say --in-format parquet, ndjson or csv."
                            .formatted(path));
        }
        return format;
    }
}
