package io.gapwise.sheets;

/** Knows the blanks that people cannot see: those of the keyboard, and those that web pages and programs put in. */
final class Blanks {

    private Blanks() {}

    static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** The text without blanks around it, and with a single space in place of all blanks that follow one another. */
    static String single(String text) {
        StringBuilder single = new StringBuilder(text.length());
        for (char c : stripped(text).toCharArray()) {
            if (!blank(c)) {
                single.append(c);
            } else if (single.charAt(single.length() - 1) != ' ') {
                single.append(' ');
            }
        }
        return single.toString();
    }

    /** Java counts neither no-break spaces nor marks without a width among its blanks. */
    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF' || c == '\u2060';
    }
}
