package io.gapwise.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Opens the destination of a command's output: the named file, or standard output if {@code -} or nothing is named. */
final class Destination {

    static final Path STANDARD = Path.of("-");

    private Destination() {}

    /** Opens the destination for bytes, so that the encoding of the console does not change them. */
    static OutputStream open(@Nullable Path out) throws IOException {
        return out == null || out.equals(STANDARD) ? new StandardOutput() : Files.newOutputStream(out);
    }

    /** Writes a whole text as UTF-8. */
    static void write(String text, @Nullable Path out) throws IOException {
        try (OutputStream to = open(out)) {
            to.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Says whether a file can be written there. Standard output can always be written. */
    static boolean writable(@Nullable Path out) {
        if (out == null || out.equals(STANDARD)) {
            return true;
        }
        Path parent = out.toAbsolutePath().getParent();
        return !Files.isDirectory(out) && parent != null && Files.isDirectory(parent);
    }

    /** Standard output, which is not closed because it does not belong to the command alone. */
    private static final class StandardOutput extends FileOutputStream {

        StandardOutput() {
            super(FileDescriptor.out);
        }

        @Override
        public void close() {}
    }
}
