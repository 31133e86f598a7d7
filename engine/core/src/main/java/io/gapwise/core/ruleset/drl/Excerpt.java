package io.gapwise.core.ruleset.drl;

/**
 * Shows people the line of a file that has a problem.
 *
 * @param line the line, or the part around the problem if the line is very long
 * @param caret the position of the problem in that text, from 0, in characters
 */
public record Excerpt(String line, int caret) {

    private static final int WIDEST = 160;

    /** Cuts the excerpt out of a whole line, around a column counted from 1. */
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

    /** Returns two lines: the line from the file, and a caret under the position. */
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
