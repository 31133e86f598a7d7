package io.gapwise.core.ruleset.drl;

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
        int at = Math.min(column - 1, line.length());
        if (line.length() <= WIDEST) {
            int indent = line.length() - line.stripLeading().length();
            return new Excerpt(Gate.visible(line.strip()), Math.max(0, at - indent));
        }
        int from = Math.max(0, Math.min(at - WIDEST / 2, line.length() - WIDEST));
        String before = from > 0 ? "…" : "";
        String after = from + WIDEST < line.length() ? "…" : "";
        String shown = Gate.visible(line.substring(from, from + WIDEST));
        return new Excerpt(before + shown + after, before.length() + at - from);
    }

    /** Two lines: the file's own, and a caret under the place. */
    @Override
    public String toString() {
        StringBuilder under = new StringBuilder();
        line.substring(0, Math.min(caret, line.length()))
                .codePoints()
                .filter(c -> !mark(c))
                .forEach(c -> under.append(c == '\t' ? '\t' : ' '));
        return "    | " + line + "\n    | " + under + "^";
    }

    private static boolean mark(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
