package io.gapwise.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Prints what was broken and what came of it, and keeps it in a file. */
final class FaultReport {

    private static final Path FILE = Path.of("target/fault-report.txt");

    private FaultReport() {}

    static void add(String line) {
        System.out.println("FAULTS  " + line);
        try {
            Files.createDirectories(FILE.toAbsolutePath().getParent());
            Files.writeString(FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
