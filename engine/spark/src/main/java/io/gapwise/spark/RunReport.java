package io.gapwise.spark;

import io.gapwise.core.json.JsonTree;
import io.gapwise.core.ruleset.RuleSet;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes beside the answers of a run by which rules they were given, and how many rows there were of each kind. */
final class RunReport {

    /** Names the file; readers of tables pass over a name that begins so. */
    static final String FILE = "_gapwise.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RunReport() {}

    /**
     * @param columns the columns of the output
     * @param with the version of the rules whose answers were held against the others; null where there were none
     */
    static void write(
            SparkSession session,
            OutputTable output,
            StructType columns,
            String version,
            @Nullable String with,
            Instant evaluatedAt,
            Counters.Counts counts)
            throws IOException {
        ObjectNode report = JSON.createObjectNode();
        report.put("ruleset", version);
        if (with != null) {
            report.put("with", with);
        }
        report.put("semantics", RuleSet.SEMANTICS);
        report.put("evaluatedAt", evaluatedAt.toString());
        report.put("answered", counts.answered());
        report.put("answeredAsEqual", counts.reused());
        report.put("bad", counts.bad());
        report.put("faults", counts.faults());
        report.put("blank", counts.blank());
        EarlierRun.of(output, columns).write(report);
        Path file = new Path(output.name(), FILE);
        FileSystem files = file.getFileSystem(session.sparkContext().hadoopConfiguration());
        try (OutputStream out = files.create(file, true)) {
            out.write(JsonTree.write(report));
        }
    }
}
