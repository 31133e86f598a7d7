package io.gapwise.spark;

import io.gapwise.sheets.UnusableFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Keeps a run from harming what is there: its own input, one output by another, and the answers of other runs. */
final class Outputs {

    private final SparkSession session;
    private final String in;
    private final InputTable input;
    private final List<String> problems = new ArrayList<>();

    private Outputs(SparkSession session, String in, InputTable input) {
        this.session = session;
        this.in = in;
        this.input = input;
    }

    /**
     * Looks before anything is written.
     *
     * @param in the name of the input
     * @param columns the columns of the first of the outputs
     * @throws UnusableFile with every problem, if an output must not be written
     */
    static void check(SparkSession session, String in, InputTable input, List<OutputTable> outputs, StructType columns)
            throws IOException {
        Outputs check = new Outputs(session, in, input);
        List<Place> read = Place.of(session, in, input);
        for (OutputTable output : outputs) {
            check.against(read, output);
            check.there(output);
        }
        check.apart(outputs);
        if (check.problems.isEmpty()) {
            EarlierRun.check(session, outputs.get(0), columns, check.problems);
        }
        if (!check.problems.isEmpty()) {
            throw new UnusableFile(UnusableFile.Kind.EMPTY, String.join("\n", check.problems));
        }
    }

    private void against(List<Place> read, OutputTable output) throws IOException {
        boolean same = output.format() == input.format() && isTable(output, in);
        if (same || meet(read, places(output))) {
            problems.add("'%s' is the input '%s', or one is inside the other: write to another place."
                    .formatted(output.name(), in));
        }
    }

    private void there(OutputTable output) throws IOException {
        if (output.mode() == SaveMode.ErrorIfExists && exists(session, output)) {
            problems.add(
                    "There is something at '%s' already: say --mode overwrite or append, or write to another place."
                            .formatted(output.name()));
        }
    }

    private void apart(List<OutputTable> outputs) throws IOException {
        for (int i = 1; i < outputs.size(); i++) {
            OutputTable first = outputs.get(0);
            OutputTable other = outputs.get(i);
            if (sameTable(first, other) || meet(places(first), places(other))) {
                problems.add("'%s' is '%s', or one is inside the other: write bad rows to another place."
                        .formatted(other.name(), first.name()));
            }
        }
    }

    private static boolean sameTable(OutputTable one, OutputTable other) {
        return one.format() == other.format() && isTable(one, other.name());
    }

    /** Compares names, since a table that has no files yet is in no place. */
    private static boolean isTable(OutputTable output, String name) {
        return output.format() == TableFormat.TABLE && output.name().equalsIgnoreCase(name);
    }

    private static boolean meet(List<Place> some, List<Place> others) {
        return some.stream().anyMatch(one -> others.stream().anyMatch(one::meets));
    }

    private List<Place> places(OutputTable output) throws IOException {
        if (output.format() != TableFormat.TABLE) {
            return List.of(Place.of(session, new Path(output.name())));
        }
        return exists(session, output) ? Place.behind(session, session.table(output.name())) : List.of();
    }

    private static boolean exists(SparkSession session, OutputTable output) throws IOException {
        return output.format() == TableFormat.TABLE
                ? session.catalog().tableExists(output.name())
                : files(session, output).exists(new Path(output.name()));
    }

    private static FileSystem files(SparkSession session, OutputTable output) throws IOException {
        return new Path(output.name()).getFileSystem(session.sparkContext().hadoopConfiguration());
    }

    /** Writes, and takes away the empty folder that a failed run leaves behind, so that the run can be done again. */
    static void write(SparkSession session, OutputTable output, Runnable writing) throws IOException {
        boolean anew = output.format() != TableFormat.TABLE && !exists(session, output);
        boolean done = false;
        try {
            writing.run();
            done = true;
        } finally {
            if (anew && !done && !holdsAnything(session, output)) {
                files(session, output).delete(new Path(output.name()), true);
            }
        }
    }

    /** Says whether there are files other than those that tasks have not handed over. */
    private static boolean holdsAnything(SparkSession session, OutputTable output) throws IOException {
        if (!exists(session, output)) {
            return false;
        }
        RemoteIterator<LocatedFileStatus> files = files(session, output).listFiles(new Path(output.name()), true);
        while (files.hasNext()) {
            if (!files.next().getPath().toString().contains("/_temporary/")) {
                return true;
            }
        }
        return false;
    }
}
