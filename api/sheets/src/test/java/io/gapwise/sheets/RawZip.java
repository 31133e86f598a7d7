package io.gapwise.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes ZIP files byte by byte, so that tests can make files that no library would write. */
final class RawZip {

    /**
     * Describes a part as its headers do.
     *
     * @param offset where the list says that the part is; -1 for where it is
     */
    record Header(String name, int flags, int method, long crc, long packed, long size, long offset) {

        Header named(String other) {
            return new Header(other, flags, method, crc, packed, size, offset);
        }

        Header sized(long other) {
            return new Header(name, flags, method, crc, packed, other, offset);
        }

        Header at(long other) {
            return new Header(name, flags, method, crc, packed, size, other);
        }

        Header flagged(int other) {
            return new Header(name, other, method, crc, packed, size, offset);
        }
    }

    private static final Deflater DEFLATER = new Deflater(Deflater.BEST_SPEED, true);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Header> list = new ArrayList<>();
    private int inner;

    /** Returns the text repeated, in pieces, so that a test needs no more memory than the file. */
    static byte[] deflated(String before, String repeated, int times, String behind, CRC32 crc, long[] size) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        DEFLATER.reset();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, DEFLATER, 8 * 1024)) {
            int atOnce = Math.max(1, 65_536 / Math.max(1, repeated.length()));
            byte[] some = repeated.repeat(atOnce).getBytes(StandardCharsets.UTF_8);
            byte[] one = repeated.getBytes(StandardCharsets.UTF_8);
            write(out, before.getBytes(StandardCharsets.UTF_8), crc, size);
            int left = times;
            for (; left >= atOnce; left -= atOnce) {
                write(out, some, crc, size);
            }
            for (; left > 0; left--) {
                write(out, one, crc, size);
            }
            write(out, behind.getBytes(StandardCharsets.UTF_8), crc, size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static void write(DeflaterOutputStream out, byte[] text, CRC32 crc, long[] size) throws IOException {
        out.write(text);
        crc.update(text);
        size[0] += text.length;
    }

    RawZip part(String name, String text) {
        return part(name, text, "x", 0, "");
    }

    RawZip part(String name, String before, String repeated, int times, String behind) {
        return part(name, before, repeated, times, behind, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /**
     * Adds a part.
     *
     * @param local changes what stands before it
     * @param listed changes what the list says
     */
    RawZip part(
            String name,
            String before,
            String repeated,
            int times,
            String behind,
            UnaryOperator<Header> local,
            UnaryOperator<Header> listed) {
        CRC32 crc = new CRC32();
        long[] size = new long[1];
        byte[] packed = deflated(before, repeated, times, behind, crc, size);
        return part(new Header(name, 0, 8, crc.getValue(), packed.length, size[0], -1), packed, local, listed);
    }

    private RawZip part(Header header, byte[] content, UnaryOperator<Header> local, UnaryOperator<Header> listed) {
        int offset = bytes.size();
        Header before = local.apply(header);
        write(0x04034b50, 4)
                .write(20, 2)
                .write(before.flags(), 2)
                .write(before.method(), 2)
                .write(0, 4);
        write(before.crc(), 4).write(before.packed(), 4).write(before.size(), 4);
        write(before.name().length(), 2).write(0, 2);
        bytes.writeBytes(before.name().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(content);
        Header entry = listed.apply(header);
        list.add(entry.offset() < 0 ? entry.at(offset) : entry);
        return this;
    }

    /** Lists a part that is there already once more, under another name. */
    RawZip again(String name) {
        list.add(list.get(list.size() - 1).named(name));
        return this;
    }

    /** Adds another file as a part that is not packed. */
    RawZip stored(String name, RawZip other) {
        byte[] content = other.bytes.toByteArray();
        CRC32 crc = new CRC32();
        crc.update(content);
        inner = bytes.size() + 30 + name.length();
        return part(
                new Header(name, 0, 0, crc.getValue(), content.length, content.length, -1),
                content,
                UnaryOperator.identity(),
                UnaryOperator.identity());
    }

    /** Lists the parts of the other file as well, where they stand inside the part. */
    RawZip listing(RawZip other) {
        other.list.forEach(entry -> list.add(entry.at(entry.offset() + inner)));
        return this;
    }

    /** Writes a number as it stands behind a part. */
    RawZip write(long number, int length) {
        byte[] all = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(number)
                .array();
        bytes.write(all, 0, length);
        return this;
    }

    int size() {
        return bytes.size();
    }

    byte[] bytes() {
        return bytes(list.size());
    }

    /** @param count the number of parts that the end of the file says */
    byte[] bytes(int count) {
        int from = bytes.size();
        for (Header entry : list) {
            write(0x02014b50, 4)
                    .write(20, 2)
                    .write(20, 2)
                    .write(entry.flags(), 2)
                    .write(entry.method(), 2)
                    .write(0, 4);
            write(entry.crc(), 4).write(entry.packed(), 4).write(entry.size(), 4);
            write(entry.name().length(), 2).write(0, 8).write(0, 4).write(entry.offset(), 4);
            bytes.writeBytes(entry.name().getBytes(StandardCharsets.UTF_8));
        }
        int size = bytes.size() - from;
        write(0x06054b50, 4)
                .write(0, 4)
                .write(count, 2)
                .write(count, 2)
                .write(size, 4)
                .write(from, 4)
                .write(0, 2);
        return bytes.toByteArray();
    }
}
