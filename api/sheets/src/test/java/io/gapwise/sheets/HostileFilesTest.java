package io.gapwise.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads hostile files in a process with a heap of 96 MiB, as the command line and the page read them. */
class HostileFilesTest {

    private static final long MOST_MILLIS = 2_000;
    private static final int AGAIN = 3;

    @TempDir
    private Path folder;

    @Test
    void eachIsRefusedInLittleTimeAndAHundredMegabytes() throws IOException, InterruptedException {
        Map<String, HostileFiles.Hostile> all = HostileFiles.all();
        List<String> files = new ArrayList<>();
        for (Map.Entry<String, HostileFiles.Hostile> each : all.entrySet()) {
            Path file = folder.resolve(files.size() + each.getValue().ending());
            HostileFiles.write(file, each.getValue());
            files.add(file.toString());
        }

        List<String> lines = read(files);

        assertThat(lines).hasSameSizeAs(files);
        SoftAssertions softly = new SoftAssertions();
        int at = 0;
        for (Map.Entry<String, HostileFiles.Hostile> each : all.entrySet()) {
            String[] line = quicker(lines.get(at), files.get(at++));
            softly.assertThat(line[3])
                    .as(each.getKey())
                    .contains(each.getValue().sentence())
                    .doesNotContain("Exception");
            softly.assertThat(Long.parseLong(line[1])).as(each.getKey()).isLessThan(most(line));
            softly.assertThat(Long.parseLong(line[4]))
                    .as("copying " + each.getKey())
                    .isLessThan(5 * most(line));
        }
        softly.assertAll();
    }

    /**
     * Returns the most milliseconds that a file may take: two seconds, or, on a machine on which that is little, twice as
     * long as the parser that comes with Java takes for the same sheet.
     */
    private static long most(String[] line) {
        return line.length < 7 ? MOST_MILLIS : Math.max(MOST_MILLIS, 2 * Long.parseLong(line[6]));
    }

    /**
     * Reads a file anew that took too long, several times in one process: a busy machine can double what a processor needs,
     * and a process that has just begun is slow.
     */
    private static String[] quicker(String line, String file) throws IOException, InterruptedException {
        String[] quickest = line.split("\t");
        if (Long.parseLong(quickest[1]) < MOST_MILLIS) {
            return quickest;
        }
        for (String again : read(Collections.nCopies(AGAIN, file), "-D" + HostileFiles.PARSED_TOO + "=true")) {
            String[] read = again.split("\t");
            if (Long.parseLong(read[1]) < Long.parseLong(quickest[1])) {
                quickest = read;
            }
        }
        return quickest;
    }

    private static List<String> read(List<String> files, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), HostileFiles.class.getName()));
        command.addAll(files);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(10, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said.lines().filter(line -> line.contains("\t")).toList();
    }
}
