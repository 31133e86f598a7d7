package io.gapwise.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says whether a person may be watching standard error, or typing on standard input. */
final class Terminal {

    /**
     * On Linux these links show where standard error goes and what standard input is. Java itself has this information only for standard input and
     * output.
     */
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private static final Path STANDARD_INPUT = Path.of("/proc/self/fd/0");

    private Terminal() {}

    static boolean watched() {
        return isTerminal(STANDARD_ERROR);
    }

    /** Newer versions of Java have a console even where a script sends the input. */
    static boolean typed() {
        return isTerminal(STANDARD_INPUT);
    }

    private static boolean isTerminal(Path stream) {
        try {
            String target = Files.readSymbolicLink(stream).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return System.console() != null;
        }
    }
}
