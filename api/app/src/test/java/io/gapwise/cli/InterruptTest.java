package io.gapwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.Gapwise;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Ctrl-C leaves behind: a process is asked to end while it waits for more. */
class InterruptTest {

    private static final Pattern STOPPED =
            Pattern.compile("Stopped behind line (\\d+): (\\d+) answered, 0 bad. Go on with --from (\\d+).");

    /** More than a pipe and the handfuls under way hold: when the last is sent, the first have been answered. */
    private static final int SENT = 3_000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ndjson", "csv", "xlsx"})
    @Timeout(180)
    void leavesAWholeFileAndSaysHowToGoOn(String format) throws Exception {
        Path out = folder.resolve("answers." + format);
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Gapwise.class.getName(),
                        "evaluate",
                        "-",
                        "-o",
                        out.toString())
                .redirectError(err.toFile())
                .start();
        OutputStream in = process.getOutputStream();
        for (int i = 1; i <= SENT; i++) {
            in.write(("{\"title\":\"Case %d\"" + " ".repeat(1_000) + "}\n")
                    .formatted(i)
                    .getBytes(StandardCharsets.UTF_8));
        }
        in.flush();
        // Only a signal: destroy() of the process itself would end its input as well, and so its work.
        process.toHandle().destroy();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        Matcher stopped = STOPPED.matcher(Files.readString(err));
        assertThat(stopped.find()).as(Files.readString(err)).isTrue();
        int last = Integer.parseInt(stopped.group(1));
        assertThat(last).isPositive().isLessThanOrEqualTo(SENT);
        assertThat(stopped.group(2)).isEqualTo(stopped.group(1));
        assertThat(stopped.group(3)).isEqualTo(String.valueOf(last + 1));
        assertThat(answers(out, format)).isEqualTo(last);
    }

    private static int answers(Path out, String format) throws IOException {
        return switch (format) {
            case "ndjson" ->
                (int) Files.readAllLines(out).stream()
                        .filter(line -> line.endsWith("}"))
                        .count();
            case "csv" -> Files.readAllLines(out).size() - 1;
            default -> {
                try (ReadableWorkbook workbook = new ReadableWorkbook(out.toFile())) {
                    yield workbook.getFirstSheet().read().size() - 1;
                }
            }
        };
    }
}
