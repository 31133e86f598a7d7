package io.gapwise.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.sheets.BulkEvaluation;
import io.gapwise.sheets.CaseFormat;
import io.gapwise.sheets.CaseSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares every answer of very many cases with that of evaluate: {@code -Pscale -Dscale.cases=1000000}. */
@Tag("scale")
class EqualityScaleTest {

    private static final int CASES = Integer.getInteger("scale.cases", 20_000);

    @TempDir
    private Path folder;

    @Test
    void answersEveryCaseAsEvaluateDoes() throws IOException {
        Path cases = folder.resolve("cases.ndjson");
        new VariedCases(5, 0.02).write(cases, CASES);
        LocalSpark.session();

        Hashes plain = new Hashes();
        int[] bad = new int[1];
        try (CaseSource source = CaseSource.of(cases, null)) {
            new BulkEvaluation(PlainAnswers.ADVISOR, source, counting(bad), () -> false)
                    .run(CaseFormat.NDJSON, plain, Clock.systemUTC(), 1);
        }
        PrintWriter said = new PrintWriter(System.out, true);
        int exit = Evaluate.run(
                new String[] {
                    "--in", cases.toString(), "--out", folder.resolve("answers").toString()
                },
                said,
                said);
        Hashes onSpark = new Hashes();
        try (Stream<Path> files = Files.list(folder.resolve("answers"))) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("part-"))
                    .toList()) {
                Files.copy(file, onSpark);
            }
        }

        System.out.printf("%d cases: %d answers, %d problems of bad lines%n", CASES, plain.sorted().length, bad[0]);
        assertThat(exit).isZero();
        assertThat(plain.sorted().length).isGreaterThan(CASES * 9 / 10);
        assertThat(Arrays.equals(onSpark.sorted(), plain.sorted())).isTrue();
    }

    private static BulkEvaluation.Listener counting(int[] bad) {
        return new BulkEvaluation.Listener() {

            @Override
            public void bad(String problem) {
                bad[0]++;
            }

            @Override
            public void done(long done, double portion) {
                // Only the end counts here.
            }
        };
    }

    /** Keeps a hash of each line that is written, without its id and time, because the lines together do not fit into memory. */
    private static final class Hashes extends OutputStream {

        private static final byte[] TIME = ",\"evaluatedAt\":\"".getBytes(StandardCharsets.US_ASCII);
        private static final int BEHIND_ID = "{\"id\":\"".length() + 36;

        private final ByteArrayOutputStream line = new ByteArrayOutputStream();
        private long[] hashes = new long[1024];
        private int size;

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            int start = from;
            for (int i = from; i < from + length; i++) {
                if (bytes[i] == '\n') {
                    line.write(bytes, start, i - start);
                    add(line.toByteArray());
                    line.reset();
                    start = i + 1;
                }
            }
            line.write(bytes, start, from + length - start);
        }

        private void add(byte[] text) {
            if (size == hashes.length) {
                hashes = Arrays.copyOf(hashes, size * 2);
            }
            int time = BEHIND_ID;
            while (!Arrays.equals(text, time, time + TIME.length, TIME, 0, TIME.length)) {
                time++;
            }
            int behind = time + TIME.length;
            while (text[behind] != '"') {
                behind++;
            }
            long hash = hash(1125899906842597L, text, BEHIND_ID, time);
            hashes[size++] = hash(hash, text, behind, text.length);
        }

        private static long hash(long before, byte[] text, int from, int to) {
            long hash = before;
            for (int i = from; i < to; i++) {
                hash = 31 * hash + text[i];
            }
            return hash;
        }

        long[] sorted() {
            return LongStream.of(Arrays.copyOf(hashes, size)).sorted().toArray();
        }
    }
}
