package io.gapwise.core.ruleset.drl;

/** Finds out where a text was meant to end that has quotation marks inside, or that goes on in the next line. */
final class TextParts {

    /** Nobody writes a text over more lines than these. */
    private static final int MOST_LINES = 5;

    private TextParts() {}

    /** Says whether a mark opens a quotation inside a text: behind a blank or bracket, and right before a letter. */
    static boolean opensInside(String text, int mark) {
        char before = text.charAt(mark - 1);
        return (before == ' ' || before == '(' || before == '\u2014')
                && mark + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(mark + 1));
    }

    /**
     * Returns the mark behind this one that closes the whole text: the last one of the line behind which an argument, a
     * bracket or the line ends, with all quotations before it closed. Returns the end of the line where there is none.
     *
     * @param inner the mark that closes the first quotation inside
     */
    static int closingBehind(String text, int inner, int lineEnd) {
        boolean quoting = false;
        for (int mark = inner + 1; mark < lineEnd; mark++) {
            if (text.charAt(mark) != '"') {
                continue;
            }
            if (quoting) {
                quoting = false;
            } else if (opensInside(text, mark)) {
                quoting = true;
            } else if (endsArgument(text, mark + 1, lineEnd)) {
                return mark;
            }
        }
        return lineEnd;
    }

    /** Returns the mark that closes, on one of the next lines, a text that is not closed on its own; -1 for none. */
    static int endOnLaterLine(String text, int lineEnd) {
        int at = lineEnd;
        for (int line = 1; line <= MOST_LINES && at < text.length(); line++) {
            int from = text.indexOf('\n', at) + 1;
            int end = from == 0 ? -1 : text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            if (from == 0 || beginsSomething(text.substring(from, end).strip())) {
                return -1;
            }
            int mark = text.indexOf('"', from);
            if (mark >= 0 && mark < end) {
                return endsArgument(text, mark + 1, end) ? mark : -1;
            }
            at = end;
        }
        return -1;
    }

    private static boolean beginsSomething(String line) {
        return line.isEmpty() || line.matches("(advise\\s*\\.|end\\b|then\\b|when\\b|rule\\b|@|//).*");
    }

    private static boolean endsArgument(String text, int from, int lineEnd) {
        String behind = text.substring(from, lineEnd).stripLeading();
        return behind.isEmpty() || ",);".indexOf(behind.charAt(0)) >= 0 || behind.startsWith("//");
    }
}
