package io.gapwise.insight.bench;

import io.gapwise.insight.bench.peers.Field;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
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
 * Times the field on each virtual machine of {@code bench.jvms} and prints the tables of MEASURED.md and the reach:
 * {@code full}, {@code quick} or {@code smoke}, or {@code field} for the first table alone and without the peers in
 * Node. Other arguments are passed on to JMH.
 */
public final class Comparison {

    /** How long to look, and whether at those too who take minutes to compare. */
    record Effort(
            int cases,
            int warmups,
            int rounds,
            int seconds,
            int nodeCases,
            int nodeRounds,
            int nodeSeconds,
            boolean all) {

        static final Effort FULL = new Effort(100_000, 5, 5, 2, 20_000, 3, 6, true);
        static final Effort QUICK = new Effort(4_000, 3, 3, 1, 200, 1, 2, false);
        static final Effort SMOKE = new Effort(200, 1, 1, 1, 20, 1, 1, false);

        /** Everybody, or everybody but Evrete, whose conclusions take minutes to compare. */
        String[] field() {
            return Stream.of(Field.values())
                    .filter(each -> all || each != Field.EVRETE)
                    .map(Field::name)
                    .toArray(String[]::new);
        }

        /** What is timed beside the field. */
        String others() {
            return all ? "(GrowthBenchmark|CausesBenchmark)" : "GrowthBenchmark.(advice|verdict)";
        }
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

    private static final Map<String, Effort> EFFORTS =
            Map.of("full", Effort.FULL, "quick", Effort.QUICK, "smoke", Effort.SMOKE);

    private Comparison() {}

    public static void main(String[] args) throws Exception {
        String asked = args.length == 1 ? args[0] : "";
        if (asked.equals("field")) {
            for (Jvm jvm : Jvm.asked()) {
                field(jvm, Effort.FULL, Map.of(), System.out);
            }
        } else if (EFFORTS.containsKey(asked)) {
            for (Jvm jvm : Jvm.asked()) {
                compare(jvm, EFFORTS.get(asked), System.out);
            }
        } else {
            org.openjdk.jmh.Main.main(args);
        }
    }

    private static void compare(Jvm jvm, Effort effort, PrintStream out)
            throws IOException, InterruptedException, RunnerException {
        Map<String, Double> node = NodePeers.present() ? NodeRuns.timed(jvm, effort) : Map.of();
        Timed timed = field(jvm, effort, node, out);
        if (node.isEmpty()) {
            out.println("The peers in Node are left out: run npm install --no-save in engine/insight/src/bench/node first.");
        }
        Path growth = run(jvm, "growth", options(jvm, effort).include(effort.others()));
        out.println(Table.others(growth));
        // What is kept is counted on the machine that runs this, for it hardly differs between them.
        long kept = Heap.perAnswer();
        out.printf("An answer keeps %,d bytes.%n", kept);
        if (effort.all()) {
            for (int rules : new int[] {40, 150, 600, 2_000}) {
                out.printf("Of %,d rules each keeps %,d bytes.%n", rules, Heap.perRule(rules));
            }
        }
        out.printf("%n%s%n", Reach.of(timed.one(), timed.two(), growth, kept));
    }

    /** The results of the field, by one thread and by two. */
    private record Timed(Path one, Path two) {}

    private static Timed field(Jvm jvm, Effort effort, Map<String, Double> node, PrintStream out)
            throws IOException, RunnerException {
        Path one = run(
                jvm,
                "one-thread",
                options(jvm, effort).include(FieldBenchmark.class.getName()).param("field", effort.field()));
        Path two = run(
                jvm,
                "two-threads",
                options(jvm, effort)
                        .include(FieldBenchmark.class.getName())
                        .param("field", BY_TWO)
                        .threads(2));
        out.printf("%n%,d rules, %s:%n%n", VariedCases.RULES.rules().size(), Table.machine(one));
        out.println(Table.of(one, two, node));
        return new Timed(one, two);
    }

    /** Microseconds for a case in one more run. */
    static double once(Jvm jvm, Field field, Effort effort) throws RunnerException {
        return new Runner(options(jvm, effort)
                        .include(FieldBenchmark.class.getName())
                        .param("field", field.name())
                        .build())
                .runSingle()
                .getPrimaryResult()
                .getScore();
    }

    private static Path run(Jvm jvm, String name, ChainedOptionsBuilder options)
            throws IOException, RunnerException {
        Path results = jvm.results().resolve(name + ".json");
        new Runner(options.resultFormat(ResultFormatType.JSON)
                        .result(results.toString())
                        .build())
                .run();
        return results;
    }

    private static ChainedOptionsBuilder options(Jvm jvm, Effort effort) {
        return new OptionsBuilder()
                .jvm(jvm.executable())
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
