package io.gapwise.sheets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the list of parts at the end of a ZIP file and compares it with what stands before each part. Parts that share
 * bytes, and lists that contradict the parts, are how a few kilobytes come to unpack to terabytes, and how two programs
 * come to see different contents in one file; no spreadsheet program writes them.
 */
final class ZipDirectory {

    private static final int MOST_PARTS = 10_000;
    private static final long LARGEST_LIST = 16 * ReadingBudget.MIB;

    /** Stands in a field of four bytes where the true number has eight and stands elsewhere. */
    static final long MARK = 0xFFFF_FFFFL;

    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int LARGE_END = 0x06064b50;
    private static final int LARGE_END_SIZE = 56;
    private static final int LARGE_END_PLACE = 0x07064b50;
    private static final int LARGE_END_PLACE_SIZE = 20;

    private final FileChannel file;

    private ZipDirectory(FileChannel file) {
        this.file = file;
    }

    /** @throws UnusableFile if this is no ZIP file, or one that a spreadsheet program would not write */
    static List<ZipPart> read(FileChannel file) throws IOException {
        return new ZipDirectory(file).parts();
    }

    /**
     * Says where the list is.
     *
     * @param behind the position behind its last byte
     */
    private record Place(long count, long offset, long size, long behind) {}

    private List<ZipPart> parts() throws IOException {
        Place place = place();
        if (place.count() > MOST_PARTS || place.size() > LARGEST_LIST) {
            throw new UnusableFile(
                    UnusableFile.Kind.TOO_LARGE, "The workbook has more than %d parts.".formatted(MOST_PARTS));
        } else if (place.offset() < 0 || place.size() < 0 || place.offset() > place.behind() - place.size()) {
            throw broken("its list of parts is not where it should be");
        }
        ByteBuffer list = bytes(file, place.offset(), (int) place.size());
        List<ZipPart> parts = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < place.count(); i++) {
            ZipEntryHeader listed = ZipEntryHeader.listed(list);
            if (!names.add(listed.name().toLowerCase(Locale.ROOT))) {
                throw broken("two of its parts have the same name");
            }
            parts.add(ZipLocalHeader.check(file, listed, place.offset()));
        }
        refuseOverlap(parts);
        return parts;
    }

    private static void refuseOverlap(List<ZipPart> parts) throws UnusableFile {
        List<ZipPart> inOrder = new ArrayList<>(parts);
        inOrder.sort(Comparator.comparingLong(ZipPart::from));
        for (int i = 1; i < inOrder.size(); i++) {
            if (inOrder.get(i).from() < inOrder.get(i - 1).behind()) {
                throw broken("two of its parts overlap");
            }
        }
        long unpacked = 0;
        for (ZipPart part : parts) {
            unpacked += part.size();
            if (part.size() > ReadingBudget.MOST_BYTES || unpacked > ReadingBudget.MOST_BYTES) {
                throw ReadingBudget.tooLarge();
            }
        }
    }

    private Place place() throws IOException {
        int length = (int) Math.min(file.size(), END_SIZE + LONGEST_COMMENT);
        long from = file.size() - length;
        ByteBuffer tail = bytes(file, from, length);
        for (int at = length - END_SIZE; at >= 0; at--) {
            if (tail.getInt(at) == END && at + END_SIZE + word(tail, at + 20) == length) {
                Place place =
                        new Place(word(tail, at + 10), longWord(tail, at + 16), longWord(tail, at + 12), from + at);
                boolean large = place.count() == 0xFFFF || place.offset() == MARK || place.size() == MARK;
                return large ? largePlace(from + at) : place;
            }
        }
        throw broken("its end is missing");
    }

    private Place largePlace(long end) throws IOException {
        ByteBuffer pointer = bytes(file, end - LARGE_END_PLACE_SIZE, LARGE_END_PLACE_SIZE);
        long at = pointer.getInt(0) == LARGE_END_PLACE ? pointer.getLong(8) : -1;
        if (at < 0 || at > end - LARGE_END_PLACE_SIZE - LARGE_END_SIZE) {
            throw broken("its end is missing");
        }
        ByteBuffer large = bytes(file, at, LARGE_END_SIZE);
        Place place = new Place(large.getLong(32), large.getLong(48), large.getLong(40), at);
        if (large.getInt(0) != LARGE_END || place.count() < 0) {
            throw broken("its end is missing");
        }
        return place;
    }

    static int word(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xFFFF;
    }

    static long longWord(ByteBuffer bytes, int at) {
        return bytes.getInt(at) & MARK;
    }

    /** Returns bytes of the file; numbers in a ZIP file have their lowest byte first. */
    static ByteBuffer bytes(FileChannel file, long from, int length) throws IOException {
        if (from < 0 || length < 0 || from > file.size() - length) {
            throw broken("it breaks off");
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, from + bytes.position()) < 0) {
                throw broken("it breaks off");
            }
        }
        return bytes.flip();
    }

    static UnusableFile broken(String why) {
        return new UnusableFile(
                UnusableFile.Kind.NO_WORKBOOK, "The file is no XLSX workbook, or it is broken: %s.".formatted(why));
    }
}
