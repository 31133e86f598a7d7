package io.gapwise.spark;

import io.gapwise.sheets.BulkEvaluation;
import io.gapwise.sheets.CaseFormat;
import io.gapwise.sheets.CaseSource;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/**
 * Measures the command on Spark against evaluate in one warm process, in alternating rounds over the same lines, each
 * written to a file. Hold the process to one core: {@code taskset -c 0}. Arguments: how many lines, how many rounds.
 */
final class WarmBench {

    private WarmBench() {}

    public static void main(String... arguments) throws IOException {
        int lines = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("gapwise-warm");
        Path cases = folder.resolve("cases.ndjson");
        new VariedCases(5, 0).write(cases, lines);
        System.setProperty("spark.master", "local[1]");
        System.setProperty("spark.ui.enabled", "false");
        PrintWriter nowhere = new PrintWriter(OutputStream.nullOutputStream());
        for (int round = 1; round <= Integer.parseInt(arguments[1]); round++) {
            long began = System.nanoTime();
            try (CaseSource source = CaseSource.of(cases, null);
                    OutputStream out =
                            new BufferedOutputStream(Files.newOutputStream(folder.resolve("answers.ndjson")))) {
                new BulkEvaluation(PlainAnswers.ADVISOR, source, new Silent(), () -> false)
                        .run(CaseFormat.NDJSON, out, Clock.systemUTC(), 1);
            }
            long between = System.nanoTime();
            int exit = Evaluate.run(
                    new String[] {
                        "--in",
                        cases.toString(),
                        "--out",
                        folder.resolve("answers").toString(),
                        "--mode",
                        "overwrite"
                    },
                    nowhere,
                    nowhere);
            long ended = System.nanoTime();
            System.out.printf(
                    "round %d: evaluate %.0f µs, Spark %.0f µs a case: %.2f; exit %d%n",
                    round,
                    (between - began) / 1e3 / lines,
                    (ended - between) / 1e3 / lines,
                    (double) (ended - between) / (between - began),
                    exit);
        }
    }

    private record Silent() implements BulkEvaluation.Listener {

        @Override
        public void bad(String problem) {
            throw new IllegalStateException(problem);
        }

        @Override
        public void done(long done, double portion) {
            // Only the end counts here.
        }
    }
}
