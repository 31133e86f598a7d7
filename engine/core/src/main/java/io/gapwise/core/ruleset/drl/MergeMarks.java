package io.gapwise.core.ruleset.drl;

import java.util.List;

/** Knows the lines that a version control system leaves in a file where two versions of it could not be merged. */
final class MergeMarks {

    static final String OURS = "<<<<<<<";
    static final String MESSAGE = "a merge stopped here, and both versions are in the file";
    static final String EXPECTED = "the lines of one version, without the marks <<<<<<<, ======= and >>>>>>>";

    private static final String BASE = "|||||||";
    private static final String BETWEEN = "=======";
    private static final String THEIRS = ">>>>>>>";

    private MergeMarks() {}

    /** Says whether a line that begins here is such a mark. */
    static boolean begins(String text, int at) {
        return text.startsWith(OURS, at)
                || text.startsWith(BASE, at)
                || text.startsWith(BETWEEN, at)
                || text.startsWith(THEIRS, at);
    }

    /** Says whether any line of the text is such a mark. */
    static boolean within(String text) {
        for (String mark : List.of(OURS, BASE, BETWEEN, THEIRS)) {
            if (text.contains("\n" + mark)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the end of the line with which the other version ends; the end of this line where it never does. */
    static int endOfTheirs(String text, int at) {
        int theirs = text.startsWith(THEIRS, at) ? at : text.indexOf("\n" + THEIRS, at);
        int end = text.indexOf('\n', theirs < 0 ? at : theirs + 1);
        return end < 0 ? text.length() : end;
    }
}
