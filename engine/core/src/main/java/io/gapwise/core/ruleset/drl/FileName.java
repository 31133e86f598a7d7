package io.gapwise.core.ruleset.drl;

/** Checks the name of a file inside a rule set. Names come from the sender and may contain anything. */
final class FileName {

    private static final String PLAIN = "[A-Za-z0-9_][A-Za-z0-9._-]*(?:/[A-Za-z0-9_][A-Za-z0-9._-]*)*";

    private FileName() {}

    static boolean plain(String name) {
        return name.length() <= Limits.FILE_NAME_CHARACTERS && name.matches(PLAIN);
    }

    /**
     * Returns the name as reports show it: a name that is not plain is shortened, and its hidden characters are made
     * visible.
     */
    static String shown(String root, String name) {
        return root
                + (plain(name) ? name : Problems.shortened(Gate.visible(name).replaceAll("\\s", " ")));
    }

    /** Reports a problem unless the name is plain. */
    static void check(String name, Problems here) {
        if (!plain(name)) {
            here.add(
                    ProblemCode.BAD_FILE_NAME,
                    SafeReading.START,
                    "the file's name is not plain",
                    "letters, digits, '.', '_' and '-', at most %d".formatted(Limits.FILE_NAME_CHARACTERS));
        }
    }
}
