package io.gapwise.insight.bench;

import io.gapwise.insight.bench.peers.Field;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Times the field and prints the tables of MEASURED.md: {@code full} or {@code smoke}, or {@code field} for the first
 * table alone and without the peers in Node. Other arguments are passed on to JMH.
 */
public final class Comparison {

    /** How long to look. */
    record Effort(
            int cases, int warmups, int rounds, int seconds, int nodeCases, int nodeRounds, int nodeSeconds) {

        static final Effort FULL = new Effort(100_000, 5, 5, 2, 20_000, 3, 6);
        static final Effort SMOKE = new Effort(2_000, 1, 1, 1, 200, 1, 1);
    }

    /** Whom two threads ask: the others do without what makes two threads wait for each other, or take too long. */
    private static final String[] BY_TWO =
            Stream.of(
                            Field.STRAIGHT_WITH_TEXTS,
                            Field.LOOPS,
                            Field.EVALUATION,
                            Field.ADVICE,
                            Field.INDEXED,
                            Field.INDEXED_ADVICE,
                            Field.INDEXED_JSON,
                            Field.DROOLS_POOLED)
                    .map(Field::name)
                    .toArray(String[]::new);

    private static final Path RESULTS = Path.of("target/bench");

    private Comparison() {}

    public static void main(String[] args) throws Exception {
        if (Arrays.equals(args, new String[] {"field"})) {
            field(Effort.FULL, Map.of(), System.out);
            return;
        }
        boolean smoke = Arrays.equals(args, new String[] {"smoke"});
        if (smoke || Arrays.equals(args, new String[] {"full"})) {
            compare(smoke ? Effort.SMOKE : Effort.FULL, System.out);
        } else {
            org.openjdk.jmh.Main.main(args);
        }
    }

    private static void compare(Effort effort, PrintStream out)
            throws IOException, InterruptedException, RunnerException {
        Files.createDirectories(RESULTS);
        Map<String, Double> node = NodePeers.present() ? NodeRuns.timed(effort) : Map.of();
        field(effort, node, out);
        if (node.isEmpty()) {
            out.println("The peers in Node are left out: run npm install --no-save in engine/insight/src/bench/node first.");
        }
        Path growth = run("growth", options(effort).include("GrowthBenchmark").include("CausesBenchmark"));
        out.println(Table.others(growth));
        out.printf("An answer keeps %,d bytes.%n", Heap.perAnswer());
        for (int rules : new int[] {40, 150, 600, 2_000}) {
            out.printf("Of %,d rules each keeps %,d bytes.%n", rules, Heap.perRule(rules));
        }
    }

    private static void field(Effort effort, Map<String, Double> node, PrintStream out)
            throws IOException, RunnerException {
        Files.createDirectories(RESULTS);
        Path one = run("one-thread", options(effort).include(FieldBenchmark.class.getName()));
        Path two = run("two-threads", options(effort)
                .include(FieldBenchmark.class.getName())
                .param("field", BY_TWO)
                .threads(2));
        out.printf("%n<!-- %s, %s -->%n", System.getProperty("java.vm.name"), System.getProperty("java.version"));
        out.println(Table.of(one, two, node));
    }

    /** Microseconds for a case in one more run. */
    static double once(Field field, Effort effort) throws RunnerException {
        return new Runner(options(effort)
                        .include(FieldBenchmark.class.getName())
                        .param("field", field.name())
                        .build())
                .runSingle()
                .getPrimaryResult()
                .getScore();
    }

    private static Path run(String name, ChainedOptionsBuilder options) throws RunnerException {
        Path results = RESULTS.resolve(name + ".json");
        new Runner(options.resultFormat(ResultFormatType.JSON)
                        .result(results.toString())
                        .build())
                .run();
        return results;
    }

    private static ChainedOptionsBuilder options(Effort effort) {
        return new OptionsBuilder()
                .forks(1)
                .warmupIterations(effort.warmups())
                .warmupTime(TimeValue.seconds(effort.seconds()))
                .measurementIterations(effort.rounds())
                .measurementTime(TimeValue.seconds(effort.seconds()))
                .shouldFailOnError(true)
                .addProfiler(GCProfiler.class)
                .jvmArgsAppend("-Dbench.cases=" + effort.cases());
    }
}
