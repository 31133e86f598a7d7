package io.gapwise.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The result of one command.
 *
 * @param out what it printed on standard output; the output that it was run for is written to the file named by {@code
 *     -o}
 */
record CommandResult(int exitCode, String out, String err) {

    static CommandResult by(String... args) {
        PrintStream standardOut = System.out;
        PrintStream standardError = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int exitCode = GapwiseCommand.run(
                    args,
                    settings -> {
                        throw new AssertionError("The service is not meant to start.");
                    },
                    new NoStore(),
                    () -> {});
            return new CommandResult(
                    exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(standardOut);
            System.setErr(standardError);
        }
    }
}
