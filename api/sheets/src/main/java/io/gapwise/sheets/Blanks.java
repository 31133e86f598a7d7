package io.gapwise.sheets;

/** Recognises blanks, including the invisible ones that web pages and programs insert. */
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

    /** Removes the blanks around a text and replaces each run of blanks inside it with a single space. */
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

    /** Java's own test counts neither no-break spaces nor zero-width marks as blanks. */
    static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF' || c == '\u2060';
    }
}
