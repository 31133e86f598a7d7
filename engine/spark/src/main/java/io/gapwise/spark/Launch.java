package io.gapwise.spark;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;

/** Runs a command: it opens the session, ends with the right code and says what became of the rows. */
final class Launch {

    static final int FAILED = 1;
    static final int WRONG_USE = 2;

    private Launch() {}

    static void main(Callable<Integer> command, String[] args) {
        int exit = run(command, args, new PrintWriter(System.out, true), new PrintWriter(System.err, true));
        if (exit != 0) {
            // A cluster takes any other way to end for success.
            System.exit(exit);
        }
    }

    static int run(Callable<Integer> command, String[] args, PrintWriter to, PrintWriter err) {
        CommandLine line = new CommandLine(command);
        line.setOut(to);
        line.setErr(err);
        line.setExecutionExceptionHandler((e, failed, parsed) -> Failure.explain(e, err));
        line.setParameterExceptionHandler((e, given) -> {
            err.println(e.getMessage());
            err.println("With --help, %s says what it takes."
                    .formatted(e.getCommandLine().getCommandName()));
            return WRONG_USE;
        });
        return line.execute(args);
    }

    /** Uses all cores of this machine where nobody names a cluster. */
    static SparkSession session(String command) {
        SparkConf conf = new SparkConf();
        conf.setIfMissing("spark.master", "local[*]");
        conf.setIfMissing("spark.app.name", "gapwise " + command);
        conf.setIfMissing("spark.sql.extensions", GapwiseExtensions.class.getName());
        // The first version of the committer moves files only when the whole is done, so that no reader sees half of
        // it.
        conf.setIfMissing("spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version", "1");
        // The name of a folder is a text, whatever it looks like.
        conf.setIfMissing("spark.sql.sources.partitionColumnTypeInference.enabled", "false");
        SparkSession session = SparkSession.builder().config(conf).getOrCreate();
        session.sparkContext().addSparkListener(new RunListener());
        return session;
    }

    /** @param ruleSets names the rule sets in a few words */
    static void tell(PrintWriter err, Counters.Counts counts, String ruleSets, Duration took) {
        err.println("%d answered (%d of them as an equal case), %d bad, %d blank; %s; %d s"
                .formatted(
                        counts.answered(), counts.reused(), counts.bad(), counts.blank(), ruleSets, took.toSeconds()));
        if (counts.faults() > 0) {
            err.println("%d of the bad rows are no fault of theirs: the rules contradict the contract for them."
                    .formatted(counts.faults()));
        }
        err.flush();
    }
}
