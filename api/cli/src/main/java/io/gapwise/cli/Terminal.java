package io.gapwise.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says whether standard error goes to a terminal, where a person may be watching. */
final class Terminal {

    /**
     * On Linux this link shows where standard error goes. Java itself has this information only for standard input and
     * output.
     */
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    static boolean watched() {
        try {
            String target = Files.readSymbolicLink(STANDARD_ERROR).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return System.console() != null;
        }
    }
}
