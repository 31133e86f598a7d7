package io.gapwise.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a command writes what it was asked for: a file, or standard output where none or {@code -} is named. */
final class Destination {

    static final Path STANDARD = Path.of("-");

    private Destination() {}

    /** For bytes: the console's encoding has no say in them. */
    static OutputStream open(@Nullable Path out) throws IOException {
        return out == null || out.equals(STANDARD) ? new StandardOutput() : Files.newOutputStream(out);
    }

    /** Writes a whole text as UTF-8. */
    static void write(String text, @Nullable Path out) throws IOException {
        try (OutputStream to = open(out)) {
            to.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Whether a file can stand there; standard output always can be written. */
    static boolean writable(@Nullable Path out) {
        if (out == null || out.equals(STANDARD)) {
            return true;
        }
        Path parent = out.toAbsolutePath().getParent();
        return !Files.isDirectory(out) && parent != null && Files.isDirectory(parent);
    }

    /** Stays open: it is not the command's alone. */
    private static final class StandardOutput extends FileOutputStream {

        StandardOutput() {
            super(FileDescriptor.out);
        }

        @Override
        public void close() {}
    }
}
