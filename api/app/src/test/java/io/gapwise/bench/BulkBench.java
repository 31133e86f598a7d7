package io.gapwise.bench;

import io.gapwise.app.Gapwise;
import io.gapwise.core.testing.CaseBuilder;
import io.gapwise.core.testing.RandomAnswers;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures {@code evaluate} against {@link BareReadWrite}, in alternating runs of processes of their own. Arguments: how
 * many cases, how many rounds. Prints the rates, the processor time and the most heap that was in use after a collection.
 */
final class BulkBench {

    private static final Path NOWHERE = Path.of("/dev/null");
    private static final int REPEATED = 300;
    private static final int ANSWERS = 1_000;
    private static final Pattern HEAP_AFTER = Pattern.compile("->(\\d+)M\\(");

    private static final String SELECTED = "verdict,firstMethod,remedies,causes";

    private final Path folder = Files.createDirectories(Path.of("target/bench"));

    private BulkBench() throws IOException {}

    public static void main(String... arguments) throws Exception {
        new BulkBench().measure(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
    }

    private void measure(int count, int rounds) throws Exception {
        for (boolean repeats : new boolean[] {false, true}) {
            Path cases = cases(count, repeats);
            Path answers = folder.resolve("answers.ndjson");
            Path some = Files.write(
                    folder.resolve("some.ndjson"), Files.readAllLines(cases).subList(0, ANSWERS));
            run(Gapwise.class, "evaluate", some.toString(), "-o", answers.toString());
            Path columns = folder.resolve("columns.ndjson");
            run(Gapwise.class, "evaluate", "--select", SELECTED, some.toString(), "-o", columns.toString());
            System.out.printf("%,d cases, %s%n", count, repeats ? REPEATED + " different" : "all different");
            System.out.printf("%-10s %10s %12s %10s %10s%n", "program", "seconds", "cases/s", "cpu s", "heap MiB");
            List<Double> ratios = new ArrayList<>();
            List<Double> selected = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                Run bare = run(BareReadWrite.class, cases.toString(), answers.toString(), NOWHERE.toString());
                Run evaluate = run(Gapwise.class, "evaluate", cases.toString(), "-o", NOWHERE.toString());
                bare.print("bare", count);
                evaluate.print("evaluate", count);
                ratios.add(bare.seconds() / evaluate.seconds());
                Run bareColumns = run(BareReadWrite.class, cases.toString(), columns.toString(), NOWHERE.toString());
                Run select = run(
                        Gapwise.class, "evaluate", "--select", SELECTED, cases.toString(), "-o", NOWHERE.toString());
                bareColumns.print("bare short", count);
                select.print("select", count);
                selected.add(bareColumns.seconds() / select.seconds());
            }
            System.out.printf("rate of evaluate / bare: %s%n", ratios);
            System.out.printf("rate of evaluate --select / bare with a short write: %s%n%n", selected);
        }
    }

    private Path cases(int count, boolean repeats) throws IOException {
        Path file = folder.resolve(repeats ? "repeats.ndjson" : "varied.ndjson");
        RandomAnswers random = new RandomAnswers(7);
        Random choice = new Random(7);
        List<Map<String, Object>> pool = new ArrayList<>();
        for (int i = 0; repeats && i < REPEATED; i++) {
            pool.add(random.answers(0.5));
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < count; i++) {
                Map<String, Object> answers =
                        repeats ? new LinkedHashMap<>(pool.get(choice.nextInt(REPEATED))) : random.answers(0.5);
                answers.put("title", "Case %d of the needs analysis".formatted(i));
                answers.put("reference", "HR-" + i);
                out.write(CaseBuilder.aGapCase(answers).json());
                out.write('\n');
            }
        }
        return file;
    }

    private Run run(Class<?> program, String... arguments) throws Exception {
        Path log = folder.resolve("gc.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Xlog:gc:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        Duration cpu = Duration.ZERO;
        while (process.isAlive()) {
            cpu = process.info().totalCpuDuration().orElse(cpu);
            Thread.sleep(20);
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve("said")));
        }
        return new Run((System.nanoTime() - began) / 1e9, cpu.toMillis() / 1e3, mostHeap(log));
    }

    private static int mostHeap(Path log) throws IOException {
        int most = 0;
        Matcher after = HEAP_AFTER.matcher(Files.readString(log));
        while (after.find()) {
            most = Math.max(most, Integer.parseInt(after.group(1)));
        }
        return most;
    }

    private record Run(double seconds, double cpuSeconds, int heap) {

        void print(String program, int count) {
            System.out.printf(
                    "%-10s %10.1f %,12.0f %10.1f %10d%n", program, seconds, count / seconds, cpuSeconds, heap);
        }
    }
}
