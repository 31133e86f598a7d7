package io.gapwise.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Holds what a command reads whole: the named file, or standard input if {@code -} is named. */
final class InputFile {

    private final Path file;

    private InputFile(Path file) {
        this.file = file;
    }

    /** Refuses a file that is not there, before the command does anything. */
    static InputFile of(Path file, ArgumentCheck use) {
        if (!file.equals(Destination.STANDARD) && !Files.isRegularFile(file)) {
            throw use.wrong("There is no file '%s'.".formatted(file));
        }
        return new InputFile(file);
    }

    byte[] read() throws IOException {
        return file.equals(Destination.STANDARD) ? System.in.readAllBytes() : Files.readAllBytes(file);
    }
}
