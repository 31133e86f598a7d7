package io.gapwise.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Java program in a process of its own, of which the output can be read and which can be killed with its children. */
final class JavaProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(Long.getLong("spark.patience", 120));
    private static final long MOMENT = 5;
    private static final int LAST = 30;

    private final Process process;
    private final Path output;

    private JavaProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /**
     * @param jvm the options of the JVM, with the class path
     * @param output where what the program says is written
     * @param command the class and its arguments
     */
    static JavaProcess start(List<String> jvm, Map<String, String> environment, Path output, List<String> command)
            throws IOException {
        List<String> all = new ArrayList<>();
        all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        all.addAll(jvm);
        all.add(Tethered.class.getName());
        all.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SPARK_") || name.startsWith("HADOOP_"));
        builder.environment().putAll(environment);
        return new JavaProcess(builder.start(), output);
    }

    /** Lists what Spark must be able to reach into, as this process itself was started. */
    static List<String> opens() {
        return Arrays.stream(System.getProperty("spark.opens").split(" "))
                .map(each -> "--add-opens=%s=ALL-UNNAMED".formatted(each))
                .toList();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the last lines that the program said, which most often say why it failed. */
    String lastWords() {
        List<String> lines = said().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST), lines.size()));
    }

    /** Waits until the program says something, and returns what stands in the pattern's group. */
    String awaitSaid(Pattern pattern) {
        await("it says " + pattern, () -> pattern.matcher(said()).find());
        Matcher found = pattern.matcher(said());
        return found.find() ? found.group(1) : "";
    }

    /** Waits until something has come true, and fails at once if the program ends before. */
    void await(String what, BooleanSupplier come) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!come.getAsBoolean()) {
            if (!process.isAlive() && !come.getAsBoolean()) {
                throw new AssertionError("The process ended before %s:%n%s".formatted(what, lastWords()));
            } else if (System.nanoTime() > end) {
                throw new AssertionError("In vain it was waited until %s:%n%s".formatted(what, lastWords()));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(MOMENT);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for the end of the program and returns its exit code. */
    int exit() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("The process did not end:%n%s".formatted(lastWords()));
        }
        return process.exitValue();
    }

    /** Lists the processes that the program started, and those that they started. */
    List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    /** Kills the program and all that it started at one moment, so that none can say goodbye. */
    void kill() {
        List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each ->
                each.onExit().completeOnTimeout(each, 10, TimeUnit.SECONDS).join());
    }

    @Override
    public void close() {
        kill();
    }
}
