package io.gapwise.service.load;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Holds bytes in their order: a few in the memory, and what comes on top of them on the disk. It belongs to whoever holds its
 * lock.
 */
final class LineSpool implements Closeable {

    private static final long IN_MEMORY = 256 * 1024;

    /** Small enough that a slow client is seen to take something. */
    private static final int PIECE = 8 * 1024;

    private final Place place;
    private final Deque<byte[]> memory = new ArrayDeque<>();
    private long inMemory;
    private @Nullable FileChannel file;
    private long written;
    private long taken;

    LineSpool(Place place) {
        this.place = place;
    }

    /** Makes an empty file. */
    interface Place {

        Path create() throws IOException;
    }

    void add(byte[] bytes) throws IOException {
        if (written == taken && inMemory + bytes.length <= IN_MEMORY) {
            memory.add(bytes);
            inMemory += bytes.length;
        } else {
            written += opened().write(ByteBuffer.wrap(bytes), written);
        }
    }

    private FileChannel opened() throws IOException {
        FileChannel known = file;
        if (known == null) {
            known = FileChannel.open(
                    place.create(),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
            file = known;
        }
        return known;
    }

    boolean isEmpty() {
        return memory.isEmpty() && written == taken;
    }

    /** Takes out what comes next. What lies in the memory came before what lies on the disk. */
    byte[] next() throws IOException {
        byte[] first = memory.poll();
        if (first != null) {
            inMemory -= first.length;
            return first;
        }
        ByteBuffer piece = ByteBuffer.allocate((int) Math.min(PIECE, written - taken));
        FileChannel from = opened();
        while (piece.hasRemaining()) {
            if (from.read(piece, taken + piece.position()) < 0) {
                throw new IOException("The file of a batch was cut off.");
            }
        }
        taken += piece.position();
        if (taken == written) {
            from.truncate(0);
            taken = 0;
            written = 0;
        }
        return Arrays.copyOf(piece.array(), piece.position());
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
