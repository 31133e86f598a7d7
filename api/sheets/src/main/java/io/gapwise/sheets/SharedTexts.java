package io.gapwise.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Holds the texts that the cells of a workbook share, by number. Any row may use any of them, so all of them stay in
 * memory: packed together, because as a string of its own each would take five times the room.
 */
final class SharedTexts {

    /**
     * The garbage collector gives an array of half a region or more a region of its own and wastes the rest of it. A
     * chunk stays below that, because the smallest region has 1 MiB.
     */
    private static final int CHUNK = 256 * 1024;

    private static final int MOST_BYTES = 32 * 1024 * 1024;
    private static final int MOST_TEXTS = 2_000_000;

    private final List<byte[]> chunks = new ArrayList<>();

    /** Holds for each text where it ends, counted in bytes from the beginning of the first chunk. */
    private int[] ends = new int[1024];

    private int count;

    private SharedTexts() {}

    /**
     * Reads the texts in the order of their numbers.
     *
     * @param in the stream, which is closed after reading; null if the workbook has none
     * @throws UnusableFile if there are too many of them
     */
    static SharedTexts read(@Nullable InputStream in) throws IOException, XMLStreamException {
        SharedTexts texts = new SharedTexts();
        if (in != null) {
            try (in) {
                XMLStreamReader xml = XmlParts.open(in);
                while (XmlParts.goTo(xml, "si")) {
                    texts.add(XmlParts.runs(xml, "si"));
                }
            }
        }
        return texts;
    }

    private void add(String text) throws UnusableFile {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int begin = begin(count);
        if (count == MOST_TEXTS || begin + bytes.length > MOST_BYTES) {
            throw new UnusableFile(
                    UnusableFile.Kind.TOO_LARGE,
                    "The workbook is too large: its cells have more than %d MiB of different texts, or more than %d of them."
                            .formatted(MOST_BYTES / ReadingBudget.MIB, MOST_TEXTS));
        }
        for (int copied = 0; copied < bytes.length; ) {
            int at = (begin + copied) % CHUNK;
            if ((begin + copied) / CHUNK == chunks.size()) {
                chunks.add(new byte[CHUNK]);
            }
            int piece = Math.min(CHUNK - at, bytes.length - copied);
            System.arraycopy(bytes, copied, chunks.get((begin + copied) / CHUNK), at, piece);
            copied += piece;
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        ends[count++] = begin + bytes.length;
    }

    /** @throws IndexOutOfBoundsException if there is no text of this number */
    String get(int number) {
        if (number < 0 || number >= count) {
            throw new IndexOutOfBoundsException(number);
        }
        int begin = begin(number);
        byte[] bytes = new byte[ends[number] - begin];
        for (int copied = 0; copied < bytes.length; ) {
            int at = (begin + copied) % CHUNK;
            int piece = Math.min(CHUNK - at, bytes.length - copied);
            System.arraycopy(chunks.get((begin + copied) / CHUNK), at, bytes, copied, piece);
            copied += piece;
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private int begin(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }
}
