package io.gapwise.core.ruleset.drl;

/** The name of a file inside a rule set, as its sender wrote it: it may be anything. */
final class FileName {

    private static final String PLAIN = "[A-Za-z0-9_][A-Za-z0-9._-]*(?:/[A-Za-z0-9_][A-Za-z0-9._-]*)*";

    private FileName() {}

    static boolean plain(String name) {
        return name.length() <= Limits.FILE_NAME_CHARACTERS && name.matches(PLAIN);
    }

    /** As reports name the file: what is not plain is made visible and short. */
    static String shown(String root, String name) {
        return root
                + (plain(name) ? name : Problems.shortened(Gate.visible(name).replaceAll("\\s", " ")));
    }

    /** Notes a problem unless the name is plain. */
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
