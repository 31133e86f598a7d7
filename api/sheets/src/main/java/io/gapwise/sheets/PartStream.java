package io.gapwise.sheets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads an unpacked part. It is refused where it does not unpack to the size that the file says, and where a single tag
 * or text of it is longer than any that a spreadsheet program writes, because a parser holds these in memory.
 */
final class PartStream extends FilterInputStream {

    /** A cell has at most 32,767 characters, each of which takes at most ten bytes. */
    private static final long LONGEST_PIECE = ReadingBudget.MIB;

    /** Begins and ends a section in which signs of tags are texts, as three bytes each. */
    private static final int CHARACTER_DATA = '<' << 16 | '!' << 8 | '[';

    private static final int CHARACTER_DATA_END = ']' << 16 | ']' << 8 | '>';

    private final long size;
    private final ReadingBudget budget;
    private final boolean xml;
    private volatile long read;
    private long pieceBegan;
    private int lastThree;
    private boolean characterData;

    /** @param xml whether it is XML; pictures and macros have no tags */
    PartStream(InputStream in, long size, ReadingBudget budget, boolean xml) {
        super(in);
        this.size = size;
        this.xml = xml;
        this.budget = budget;
    }

    /** Returns how much has been read, from 0 to 1. */
    double portion() {
        return size == 0 ? 1 : (double) read / size;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = in.read(bytes, from, length);
        if (count < 0 && read < size || read + count > size) {
            throw ZipDirectory.broken("a part is not as large as the list of parts says");
        }
        for (int i = 0; xml && i < count; i++) {
            byte b = bytes[from + i];
            lastThree = (lastThree << Byte.SIZE | b & 0xFF) & 0xFF_FFFF;
            if (b == '<' && !characterData) {
                checkPiece(read + i);
                pieceBegan = read + i;
            } else if (lastThree == (characterData ? CHARACTER_DATA_END : CHARACTER_DATA)) {
                characterData = !characterData;
            }
        }
        read += Math.max(0, count);
        checkPiece(read);
        budget.take(Math.max(0, count));
        return count;
    }

    private void checkPiece(long to) throws UnusableFile {
        if (xml && to - pieceBegan > LONGEST_PIECE) {
            throw new UnusableFile(
                    UnusableFile.Kind.TOO_LARGE,
                    "The workbook is too large: a single text or tag of it has more than %d MiB."
                            .formatted(LONGEST_PIECE / ReadingBudget.MIB));
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
