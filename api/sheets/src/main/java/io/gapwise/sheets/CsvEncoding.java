package io.gapwise.sheets;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Describes in which encoding a text is written.
 *
 * @param charset UTF-8, or one of the others in which spreadsheet programs save CSV
 * @param markLength the number of bytes of the byte order mark; 0 if there is none
 */
record CsvEncoding(Charset charset, int markLength) {

    static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final int MOST_UNDECODED = 4;

    /** One foreign byte may be damage. Two of them, and nothing that is UTF-8, are another encoding. */
    private static final int FEWEST_FOREIGN = 2;

    static CsvEncoding of(byte[] first) {
        if (begins(first, 0xEF, 0xBB, 0xBF)) {
            return new CsvEncoding(StandardCharsets.UTF_8, 3);
        } else if (begins(first, 0xFF, 0xFE)) {
            return new CsvEncoding(StandardCharsets.UTF_16LE, 2);
        } else if (begins(first, 0xFE, 0xFF)) {
            return new CsvEncoding(StandardCharsets.UTF_16BE, 2);
        }
        return new CsvEncoding(surelyWindows(first) ? WINDOWS : StandardCharsets.UTF_8, 0);
    }

    boolean utf8() {
        return charset.equals(StandardCharsets.UTF_8);
    }

    boolean utf16() {
        return markLength == 2;
    }

    /** Decodes the beginning of a text; a character that is cut off at its end is left out. */
    String decoded(byte[] first) {
        ByteBuffer bytes = ByteBuffer.wrap(first, markLength, first.length - markLength);
        CharBuffer text = CharBuffer.allocate(first.length);
        charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .decode(bytes, text, false);
        return text.flip().toString();
    }

    /** Returns how many bytes a text takes that consists of ASCII characters alone. */
    long lengthOfAscii(int characters) {
        return utf16() ? 2L * characters : characters;
    }

    private static boolean begins(byte[] first, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= first.length || (first[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Says whether bytes are Windows-1252 and cannot be UTF-8. ISO-8859-1 is a part of it as far as texts go. A single
     * character of several bytes that is UTF-8 would hardly ever come about in Windows-1252.
     */
    private static boolean surelyWindows(byte[] first) {
        int foreign = 0;
        for (int at = 0; at < first.length; at++) {
            int length = first[at] < 0 ? lengthOfCharacter(first, at) : 1;
            if (length > 1) {
                return false;
            } else if (first[at] < 0) {
                boolean cutOff = first.length - at < MOST_UNDECODED;
                foreign += cutOff ? 0 : 1;
                if (undefined(first[at] & 0xFF)) {
                    return false;
                }
            }
        }
        return foreign >= FEWEST_FOREIGN;
    }

    /** Returns how many bytes the UTF-8 character has that begins here, or 0 if none does. */
    private static int lengthOfCharacter(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        int length =
                lead >= 0xF0 && lead < 0xF5 ? 4 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xC2 && lead < 0xE0 ? 2 : 0;
        for (int i = 1; i < length; i++) {
            if (at + i >= bytes.length || (bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    private static boolean undefined(int b) {
        return b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D;
    }
}
