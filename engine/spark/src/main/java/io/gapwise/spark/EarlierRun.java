package io.gapwise.spark;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Knows how the rows of an earlier run were written, so that no others are mixed with them.
 *
 * @param columns the columns with their types
 */
record EarlierRun(String format, List<Column> columns) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Names a column. */
    record Column(String name, String type) {

        @Override
        public String toString() {
            return name + " " + type;
        }
    }

    EarlierRun {
        columns = List.copyOf(columns);
    }

    static EarlierRun of(OutputTable output, StructType columns) {
        return new EarlierRun(
                output.format().toString(),
                Arrays.stream(columns.fields())
                        .map(field -> new Column(field.name(), field.dataType().catalogString()))
                        .toList());
    }

    /** Writes how the rows of this run are written. */
    void write(ObjectNode report) {
        report.put("format", format);
        ArrayNode written = report.putArray("columns");
        columns.forEach(column -> written.addObject().put("name", column.name()).put("type", column.type()));
    }

    /** Notes where rows that are to be put to those of an earlier run do not go with them. */
    static void check(SparkSession session, OutputTable output, StructType columns, List<String> problems)
            throws IOException {
        if (output.mode() != SaveMode.Append || output.format() == TableFormat.TABLE) {
            return;
        }
        EarlierRun earlier = read(session, output.name());
        EarlierRun now = of(output, columns);
        if (earlier != null && !earlier.format().equals(now.format())) {
            problems.add("What is at '%s' is %s and not %s: append to the same format, or write to another place."
                    .formatted(output.name(), earlier.format(), now.format()));
        } else if (earlier != null && !earlier.columns().equals(now.columns())) {
            problems.add(earlier.differing(output.name(), now));
        }
    }

    private String differing(String name, EarlierRun now) {
        List<Column> lost = without(columns, now.columns());
        List<Column> added = without(now.columns(), columns);
        String what = lost.isEmpty() && added.isEmpty()
                ? "has its columns in another order"
                : "has other columns"
                        + (lost.isEmpty() ? "" : "; only there is " + list(lost))
                        + (added.isEmpty() ? "" : "; only here is " + list(added));
        return "What is at '%s' %s: append the same columns, or write to another place.".formatted(name, what);
    }

    private static List<Column> without(List<Column> some, List<Column> others) {
        return some.stream().filter(column -> !others.contains(column)).toList();
    }

    private static String list(List<Column> columns) {
        return String.join(", ", columns.stream().map(Column::toString).toList());
    }

    /** Returns what stands beside the rows, or null where no run wrote them that tells it. */
    private static @Nullable EarlierRun read(SparkSession session, String folder) throws IOException {
        Path file = new Path(folder, RunReport.FILE);
        var files = file.getFileSystem(session.sparkContext().hadoopConfiguration());
        if (!files.exists(file)) {
            return null;
        }
        try (var from = files.open(file)) {
            JsonNode report = JSON.readTree(from.readAllBytes());
            return report.has("columns")
                    ? new EarlierRun(
                            report.path("format").asString(),
                            report.path("columns")
                                    .valueStream()
                                    .map(column -> new Column(
                                            column.path("name").asString(),
                                            column.path("type").asString()))
                                    .toList())
                    : null;
        }
    }
}
