package io.gapwise.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes a file under a name of its own beside the one it is meant for, and gives it that name once it is whole. A
 * workbook that breaks off cannot be opened, so none is left behind, and what was there before stays.
 */
final class UnfinishedFile extends FilterOutputStream {

    private final @Nullable Path written;
    private final @Nullable Path target;
    private boolean whole;

    private UnfinishedFile(OutputStream out, @Nullable Path written, @Nullable Path target) {
        super(out);
        this.written = written;
        this.target = target;
    }

    /** Opens the output; a pipe, a device and what stands in a folder that cannot be changed are written straight. */
    static UnfinishedFile of(@Nullable Path out) throws IOException {
        if (out == null || out.equals(Destination.STANDARD) || Files.exists(out) && !Files.isRegularFile(out)) {
            return straight(out);
        }
        Path target = Files.exists(out) ? out.toRealPath() : out.toAbsolutePath();
        if (!Files.isWritable(target.getParent()) || Files.exists(target) && !Files.isWritable(target)) {
            return straight(out);
        }
        Path written = target.resolveSibling(".%s.%s.part".formatted(target.getFileName(), UUID.randomUUID()));
        OutputStream to = Files.newOutputStream(written, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        written.toFile().deleteOnExit();
        return new UnfinishedFile(to, written, target);
    }

    /** Opens the output so that what is written is there at once, even if not all of it follows. */
    static UnfinishedFile straight(@Nullable Path out) throws IOException {
        return new UnfinishedFile(Destination.open(out), null, null);
    }

    /** Says that all was written. */
    void finish() throws IOException {
        flush();
        whole = true;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        super.close();
        if (written != null && target != null) {
            if (whole) {
                Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.deleteIfExists(written);
            }
        }
    }
}
