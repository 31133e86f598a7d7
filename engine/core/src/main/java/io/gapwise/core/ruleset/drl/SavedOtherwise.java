package io.gapwise.core.ruleset.drl;

import io.gapwise.core.ruleset.Span;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes files that an editor saved in another form than the one that rules are read in: UTF-16, with a byte order
 * mark, or with the line ends of old Macs. The author is told once how to save the file, and what it says is read.
 */
final class SavedOtherwise {

    static final String UTF_8 =
            "a text file in UTF-8: choose UTF-8 (without BOM) as the encoding where the editor saves it";

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Is how many bytes it takes to see which of two neighbours is zero in every letter of a text in UTF-16. */
    private static final int LOOKED_AT = 64;

    private static final int SHORTEST = 8;

    private SavedOtherwise() {}

    /** Returns the text of a file that was saved otherwise, and reports how it was; returns nothing for any other file. */
    static Optional<String> text(byte[] bytes, Problems problems) {
        Charset wide = wide(bytes);
        if (wide != null) {
            String text = withLineEnds(withoutMark(new String(bytes, wide)));
            return Optional.of(
                    reported(text, ProblemCode.NOT_UTF8, "the file is UTF-16 and not UTF-8", UTF_8, problems));
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
            return Optional.empty();
        }
        boolean marked = text.indexOf(BYTE_ORDER_MARK) == 0;
        boolean returns =
                text.indexOf('\n') < 0 && text.chars().filter(c -> c == '\r').count() > 1;
        if (!marked && !returns) {
            return Optional.empty();
        }
        String mended = withLineEnds(withoutMark(text));
        return Optional.of(
                marked
                        ? reported(
                                mended,
                                ProblemCode.HIDDEN_CHARACTER,
                                "the file begins with a byte order mark (U+FEFF), which nobody can see",
                                UTF_8,
                                problems)
                        : reported(
                                mended,
                                ProblemCode.HIDDEN_CHARACTER,
                                "the lines of the file end as on old Macs, with a carriage return (U+000D) alone",
                                "line ends of Unix (LF) or Windows (CR LF): choose them where the editor saves the file",
                                problems));
    }

    private static String reported(String text, ProblemCode code, String message, String expected, Problems problems) {
        problems.in(text);
        problems.add(code, new Span(1, 1, 0, 0), message, expected);
        return text;
    }

    private static String withoutMark(String text) {
        return text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
    }

    private static String withLineEnds(String text) {
        return text.indexOf('\n') < 0 ? text.replace('\r', '\n') : text;
    }

    /** Returns the form of UTF-16 that the file is in, by its mark or by the zeros beside plain letters; null for none. */
    private static @Nullable Charset wide(byte[] bytes) {
        if (bytes.length < SHORTEST || bytes.length % 2 != 0) {
            return null;
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        if (first == 0xFF && second == 0xFE || zerosFrom(1, bytes)) {
            return StandardCharsets.UTF_16LE;
        }
        return first == 0xFE && second == 0xFF || zerosFrom(0, bytes) ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean zerosFrom(int from, byte[] bytes) {
        for (int i = 0; i < Math.min(LOOKED_AT, bytes.length); i++) {
            if (bytes[i] == 0 != (i % 2 == from)) {
                return false;
            }
        }
        return true;
    }
}
