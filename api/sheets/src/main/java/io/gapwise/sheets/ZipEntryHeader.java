package io.gapwise.sheets;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Holds what a ZIP file says about a part, either in its list of parts or before the part itself.
 *
 * @param rawName the name as it is written, because a name can be decoded in more than one way
 * @param offset the position of what stands before the part; only the list says it
 */
record ZipEntryHeader(
        byte[] rawName, int flags, int method, long crc, long packed, long size, long offset, int length) {

    static final int STORED = 0;
    static final int DEFLATED = 8;

    private static final int LISTED = 0x02014b50;
    private static final int LISTED_SIZE = 46;
    private static final int LOCAL = 0x04034b50;
    static final int LOCAL_SIZE = 30;
    private static final int ENCRYPTED = 1;
    private static final int DESCRIBED_BEHIND = 8;
    private static final int LARGE_SIZES = 1;

    String name() {
        return new String(rawName, StandardCharsets.UTF_8);
    }

    /** Says whether the checksum and the sizes follow the part, because its writer did not know them before. */
    boolean describedBehind() {
        return (flags & DESCRIBED_BEHIND) != 0;
    }

    boolean encrypted() {
        return (flags & ENCRYPTED) != 0;
    }

    /** Reads the next entry of the list. */
    static ZipEntryHeader listed(ByteBuffer list) throws UnusableFile {
        int at = list.position();
        if (list.remaining() < LISTED_SIZE || list.getInt(at) != LISTED) {
            throw ZipDirectory.broken("its list of parts breaks off");
        }
        int nameLength = ZipDirectory.word(list, at + 28);
        int extraLength = ZipDirectory.word(list, at + 30);
        int length = LISTED_SIZE + nameLength + extraLength + ZipDirectory.word(list, at + 32);
        if (list.remaining() < length) {
            throw ZipDirectory.broken("its list of parts breaks off");
        }
        ZipEntryHeader header = new ZipEntryHeader(
                Arrays.copyOfRange(list.array(), at + LISTED_SIZE, at + LISTED_SIZE + nameLength),
                ZipDirectory.word(list, at + 8),
                ZipDirectory.word(list, at + 10),
                ZipDirectory.longWord(list, at + 16),
                ZipDirectory.longWord(list, at + 20),
                ZipDirectory.longWord(list, at + 24),
                ZipDirectory.longWord(list, at + 42),
                length);
        list.position(at + length);
        return header.withLargeSizes(
                list.slice(at + LISTED_SIZE + nameLength, extraLength).order(list.order()));
    }

    /** Reads what stands before a part. */
    static ZipEntryHeader local(ByteBuffer bytes) throws UnusableFile {
        if (bytes.getInt(0) != LOCAL) {
            throw ZipDirectory.broken("a part is not where its list says");
        }
        return new ZipEntryHeader(
                new byte[0],
                ZipDirectory.word(bytes, 6),
                ZipDirectory.word(bytes, 8),
                ZipDirectory.longWord(bytes, 14),
                ZipDirectory.longWord(bytes, 18),
                ZipDirectory.longWord(bytes, 22),
                -1,
                LOCAL_SIZE + ZipDirectory.word(bytes, 26) + ZipDirectory.word(bytes, 28));
    }

    ZipEntryHeader withName(byte[] name) {
        return new ZipEntryHeader(name, flags, method, crc, packed, size, offset, length);
    }

    /** Takes the numbers of eight bytes from the extra fields, in place of the marks. */
    ZipEntryHeader withLargeSizes(ByteBuffer extra) throws UnusableFile {
        try {
            while (extra.remaining() >= 4) {
                int id = extra.getShort() & 0xFFFF;
                int end = (extra.getShort() & 0xFFFF) + extra.position();
                if (id == LARGE_SIZES) {
                    long largeSize = size == ZipDirectory.MARK ? extra.getLong() : size;
                    long largePacked = packed == ZipDirectory.MARK ? extra.getLong() : packed;
                    long largeOffset = offset == ZipDirectory.MARK ? extra.getLong() : offset;
                    return new ZipEntryHeader(rawName, flags, method, crc, largePacked, largeSize, largeOffset, length);
                }
                extra.position(end);
            }
            return this;
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw ZipDirectory.broken("its list of parts breaks off");
        }
    }
}
