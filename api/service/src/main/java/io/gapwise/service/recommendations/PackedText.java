package io.gapwise.service.recommendations;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Packs the text of an answer. What the shipped rules say and cite most often is told by reference to a dictionary that comes
 * with the program, so that it is not stored again with each answer; the rest is compressed. What comes out is byte for byte
 * what went in.
 *
 * <p>The first byte is the number of the dictionary. A dictionary never changes once a text was packed with it: a better one
 * gets the next number, and the program keeps all of them. It depends neither on a rule set nor on another row, so that an
 * answer can be read even where everything else is lost.
 */
final class PackedText {

    /** What is said in the place of an answer that cannot be unpacked, as for one whose row is lost. */
    static final String UNREADABLE = "{}";

    private static final byte NEWEST = 1;
    private static final byte[] DICTIONARY = dictionary("answers-1.txt");

    /** No answer is longer than the column in which answers were stored before; of a character there are three bytes. */
    private static final int LONGEST = 3_000_000;

    private static final int PIECE = 16_384;

    private PackedText() {}

    static byte[] pack(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setDictionary(DICTIONARY);
            deflater.setInput(bytes);
            deflater.finish();
            byte[] packed = new byte[PIECE];
            packed[0] = NEWEST;
            int length = 1;
            while (!deflater.finished()) {
                if (length == packed.length) {
                    packed = Arrays.copyOf(packed, 2 * length);
                }
                length += deflater.deflate(packed, length, packed.length - length);
            }
            return Arrays.copyOf(packed, length);
        } finally {
            deflater.end();
        }
    }

    /** Returns a text that was packed; {@link #UNREADABLE} if the bytes are no longer what was stored. */
    static String unpack(byte[] packed) {
        if (packed.length < 2 || packed[0] != NEWEST) {
            return UNREADABLE;
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setDictionary(DICTIONARY);
            // Without a header, an end is only certain with a byte behind it.
            inflater.setInput(Arrays.copyOfRange(packed, 1, packed.length + 1));
            ByteArrayOutputStream text = new ByteArrayOutputStream(PIECE);
            byte[] piece = new byte[PIECE];
            while (!inflater.finished()) {
                int length = inflater.inflate(piece);
                if (length == 0 && !inflater.finished() || text.size() + length > LONGEST) {
                    return UNREADABLE;
                }
                text.write(piece, 0, length);
            }
            return text.toString(StandardCharsets.UTF_8);
        } catch (DataFormatException e) {
            return UNREADABLE;
        } finally {
            inflater.end();
        }
    }

    /**
     * Returns the text of an answer by what its row holds.
     *
     * @param whole the text as it is; it was stored so before texts were packed, and it is so where texts were erased
     */
    static String of(@Nullable String whole, byte @Nullable [] packed) {
        return whole != null ? whole : packed != null ? unpack(packed) : UNREADABLE;
    }

    /** Returns the text of an answer from a row with the columns {@code body} and {@code packed}. */
    static String of(ResultSet row) throws SQLException {
        return of(row.getString("body"), row.getBytes("packed"));
    }

    private static byte[] dictionary(String name) {
        try (InputStream file = PackedText.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
