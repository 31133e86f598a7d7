package io.gapwise.sheets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/** Compares what stands before and behind a part with what the list of parts says about it. */
final class ZipLocalHeader {

    private static final int DESCRIPTION = 0x08074b50;
    private static final int LONGEST_DESCRIPTION = 24;

    private ZipLocalHeader() {}

    /** @param limit the position of the list of parts, before which all parts must end */
    static ZipPart check(FileChannel file, ZipEntryHeader listed, long limit) throws IOException {
        if (listed.encrypted()) {
            throw new UnusableFile(
                    UnusableFile.Kind.PROTECTED, "The workbook is encrypted; save it as XLSX without a password.");
        } else if (listed.method() != ZipEntryHeader.STORED && listed.method() != ZipEntryHeader.DEFLATED) {
            throw ZipDirectory.broken("a part is packed in an unusual way");
        }
        ZipEntryHeader local = local(file, listed.offset());
        long start = listed.offset() + local.length();
        if (listed.size() < 0 || listed.packed() < 0 || listed.packed() > limit - start || !agree(listed, local)) {
            throw contradiction();
        }
        long end = start + listed.packed();
        long behind = listed.describedBehind() ? end + descriptionLength(file, end, limit, listed) : end;
        return new ZipPart(
                listed.name(),
                listed.offset(),
                start,
                listed.packed(),
                listed.size(),
                listed.method() == ZipEntryHeader.DEFLATED,
                behind);
    }

    private static ZipEntryHeader local(FileChannel file, long offset) throws IOException {
        ByteBuffer fixed = ZipDirectory.bytes(file, offset, ZipEntryHeader.LOCAL_SIZE);
        int nameLength = ZipDirectory.word(fixed, 26);
        ZipEntryHeader local = ZipEntryHeader.local(fixed);
        ByteBuffer rest = ZipDirectory.bytes(
                file, offset + ZipEntryHeader.LOCAL_SIZE, local.length() - ZipEntryHeader.LOCAL_SIZE);
        byte[] name = Arrays.copyOf(rest.array(), nameLength);
        return local.withName(name)
                .withLargeSizes(
                        rest.slice(nameLength, rest.limit() - nameLength).order(rest.order()));
    }

    private static boolean agree(ZipEntryHeader listed, ZipEntryHeader local) {
        boolean same = Arrays.equals(listed.rawName(), local.rawName())
                && listed.method() == local.method()
                && listed.encrypted() == local.encrypted()
                && listed.describedBehind() == local.describedBehind()
                && (listed.method() == ZipEntryHeader.DEFLATED || listed.size() == listed.packed());
        boolean behind = listed.describedBehind();
        return same
                && agree(listed.crc(), local.crc(), behind)
                && agree(listed.size(), local.size(), behind)
                && agree(listed.packed(), local.packed(), behind);
    }

    /** Where a number follows the part, zero or a mark may stand in its place before the part. */
    private static boolean agree(long listed, long local, boolean behind) {
        return listed == local || behind && (local == 0 || local == ZipDirectory.MARK);
    }

    /** Returns the length of the description that follows a part; it has four forms. */
    private static int descriptionLength(FileChannel file, long end, long limit, ZipEntryHeader listed)
            throws IOException {
        ByteBuffer found = ZipDirectory.bytes(file, end, (int) Math.min(LONGEST_DESCRIPTION, limit - end));
        for (int from : new int[] {4, 0}) {
            boolean signed = from == 4;
            if (found.limit() < from + 12
                    || signed && found.getInt(0) != DESCRIPTION
                    || ZipDirectory.longWord(found, from) != listed.crc()) {
                continue;
            }
            if (found.limit() >= from + 20
                    && found.getLong(from + 4) == listed.packed()
                    && found.getLong(from + 12) == listed.size()) {
                return from + 20;
            }
            // Java's own ZIP file system cuts a long description to the length of a short one when it copies a part, so
            // that the upper half of the packed size, which is zero, stands where the size should.
            long size = ZipDirectory.longWord(found, from + 8);
            if (ZipDirectory.longWord(found, from + 4) == listed.packed() && (size == listed.size() || size == 0)) {
                return from + 12;
            }
        }
        throw contradiction();
    }

    private static UnusableFile contradiction() {
        return ZipDirectory.broken("what stands before or behind a part contradicts the list of parts");
    }
}
