package io.gapwise.spark;

import io.gapwise.sheets.CsvTable;
import io.gapwise.sheets.UnusableFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV by the same reader as evaluate, because Spark's own takes what stands behind an unclosed quote into a cell and
 * says nothing. A file is read by one task, or by many where each line is a row.
 *
 * @param rows the cells as they are written, by the names of the first file's columns
 */
record CsvFiles(Dataset<Row> rows, Csv csv, List<String> partitions) {

    CsvFiles {
        partitions = List.copyOf(partitions);
    }

    /**
     * @param named what stands between the cells; null where the first file says it
     * @param lines whether each line is a row
     * @throws UnusableFile if there is no header, or it names a column twice
     */
    static CsvFiles open(SparkSession session, String name, @Nullable Character named, boolean lines)
            throws IOException {
        Dataset<Row> files = lines
                ? session.read().option("lineSep", "\n").text(name)
                : session.read().format("binaryFile").load(name);
        List<String> partitions = Partitions.of(files);
        SerializableConfiguration hadoop =
                new SerializableConfiguration(session.sparkContext().hadoopConfiguration());
        String[] found = files.inputFiles();
        if (found.length == 0) {
            throw new UnusableFile(UnusableFile.Kind.EMPTY, "There is no file in '%s'.".formatted(name));
        }
        String first = found[0];
        try (CsvTable table = CsvTable.open(stream(first, hadoop.value()), named)) {
            List<String> columns = CsvColumns.of(table.names(), partitions, first);
            CsvReading reading = new CsvReading(columns, table.separator(), named, partitions.size(), first, hadoop);
            MapPartitionsFunction<Row, Row> rows = lines ? reading::lines : reading::files;
            Dataset<Row> read = files.selectExpr(selected(lines ? "value" : "path", partitions))
                    .mapPartitions(rows, Encoders.row(schema(columns, partitions)));
            return new CsvFiles(read, new Csv(table.separator()), partitions);
        }
    }

    private static String[] selected(String column, List<String> partitions) {
        return Stream.concat(Stream.of(column), partitions.stream().map(each -> "`" + each + "`"))
                .toArray(String[]::new);
    }

    private static StructType schema(List<String> columns, List<String> partitions) {
        StructType schema = new StructType();
        for (String column : columns) {
            schema = schema.add(column, DataTypes.StringType);
        }
        schema = schema.add(Csv.UNFIT, DataTypes.StringType);
        for (String partition : partitions) {
            schema = schema.add(partition, DataTypes.StringType);
        }
        return schema;
    }

    /** Opens a file, unpacked where its name says that it is packed. */
    static InputStream stream(String file, Configuration hadoop) throws IOException {
        Path path = new Path(URI.create(file));
        InputStream stream = path.getFileSystem(hadoop).open(path);
        CompressionCodec codec = new CompressionCodecFactory(hadoop).getCodec(path);
        return codec == null ? stream : codec.createInputStream(stream);
    }
}
