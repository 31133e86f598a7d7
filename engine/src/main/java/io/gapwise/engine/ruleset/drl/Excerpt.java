package io.gapwise.engine.ruleset.drl;

/**
 * The line of a file that a problem is in, for people to see.
 *
 * @param line the line, or the part of a very long one around the place
 * @param caret the place in it, from 0, in characters
 */
public record Excerpt(String line, int caret) {

    private static final int WIDEST = 160;

    /** Of a whole line and a column from 1. */
    static Excerpt of(String line, int column) {
        String shown = Gate.visible(line.strip());
        int caret = Math.max(
                0, Math.min(column - 1 - (line.length() - line.stripLeading().length()), shown.length()));
        if (shown.length() <= WIDEST) {
            return new Excerpt(shown, caret);
        }
        int from = Math.max(0, Math.min(caret - WIDEST / 2, shown.length() - WIDEST));
        String before = from > 0 ? "…" : "";
        String after = from + WIDEST < shown.length() ? "…" : "";
        return new Excerpt(before + shown.substring(from, from + WIDEST) + after, caret - from + before.length());
    }

    /** Two lines: the file's own, and a caret under the place. */
    @Override
    public String toString() {
        StringBuilder under = new StringBuilder();
        line.substring(0, caret).codePoints().filter(c -> !mark(c)).forEach(c -> under.append(c == '\t' ? '\t' : ' '));
        return "    | " + line + "\n    | " + under + "^";
    }

    private static boolean mark(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
