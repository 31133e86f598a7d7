package io.gapwise.core.ruleset.drl;

/** Collects all limits on rule sets and reports in one place. */
final class Limits {

    static final int FILE_BYTES = 64 * 1024;
    /** The list of sources is one file, and two hundred of them with what each found fill a hundred thousand bytes. */
    static final int SOURCES_BYTES = 256 * 1024;

    /** A file of signs holds everything that is asked about one obstacle, in every language. */
    static final int SIGNS_BYTES = 256 * 1024;

    /** A file of translations repeats every text of the rules beside it. */
    static final int TRANSLATIONS_BYTES = 256 * 1024;

    static final int SET_BYTES = 4 * 1024 * 1024;
    static final int FILES = 4_000;
    static final int FILE_NAME_CHARACTERS = 200;
    static final int RULES = 2_000;
    static final int RULE_NAME_CHARACTERS = 120;
    static final int TEXT_CHARACTERS = 500;

    /** Other languages need more letters than English for the same. */
    static final int TRANSLATION_CHARACTERS = 2 * TEXT_CHARACTERS;

    static final int DIGITS = 15;
    static final int NESTING = 12;
    static final int TESTS_IN_A_RULE = 20;
    static final int CALLS_IN_A_RULE = 20;
    static final int WEIGHT = 100;
    static final int WEEKS = 520;

    /** Limits how many problems of one file are reported, because people read the report. */
    static final int PROBLEMS_IN_A_FILE = 100;

    static final int SHOWN_CHARACTERS = 60;

    private Limits() {}

    /** Returns how many bytes a file may have. */
    static int bytes(String fileName) {
        if (fileName.equals(RuleFiles.SOURCES)) {
            return SOURCES_BYTES;
        }
        if (fileName.startsWith(RuleFiles.SIGNS)) {
            return SIGNS_BYTES;
        }
        return RuleFiles.languageOf(fileName).isPresent() ? TRANSLATIONS_BYTES : FILE_BYTES;
    }
}
