package io.gapwise.site.upload;

/** Shortens the names of files and titles to what a page shows on one line. */
final class ShownNames {

    private static final int LONGEST = 200;

    private ShownNames() {}

    /** Removes control characters and what is too long. */
    static String cleaned(String name) {
        String shown = name.replaceAll("\\p{Cntrl}", " ").strip();
        return shown.codePointCount(0, shown.length()) <= LONGEST
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, LONGEST));
    }
}
