package io.gapwise.service.links;

/** Judges whether people can read a text that somebody else typed. */
public final class LinesOfText {

    private static final String LINE_ENDS = "\r\n\t";

    private LinesOfText() {}

    /** Counts the letters that can be seen. */
    public static long visible(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !isUnseen(c))
                .count();
    }

    /** Says that a text holds nothing that hides or turns what stands beside it, and no line ends. */
    public static boolean isOneLine(String text) {
        return text.codePoints().noneMatch(LinesOfText::isUnseen);
    }

    /** Says that a text holds nothing that hides or turns what stands beside it. It may have several lines. */
    public static boolean isReadable(String text) {
        return text.codePoints().allMatch(c -> LINE_ENDS.indexOf(c) >= 0 || !isUnseen(c));
    }

    /** Control characters, halves of characters, and the marks that turn the direction of a text. */
    private static boolean isUnseen(int c) {
        return Character.isISOControl(c)
                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c == 0x200E
                || c == 0x200F
                || c == 0x061C
                || c == 0xFEFF;
    }
}
