package io.gapwise.sheets.mapping;

import io.gapwise.sheets.WordLabels;
import java.util.regex.Pattern;

/** Brings names and words into a form in which spellings that mean the same are equal. */
public final class Normal {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\u200B\\u2060\\uFEFF]+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}%€$]+");
    private static final Pattern SCALE = Pattern.compile("\\([^)]*\\d[^)]*\\)");

    private static final Pattern ONE_IS_BEST = Pattern.compile(
            "(?iu)(?<!\\d)1\\s*(?:=|:|is|ist)\\s*"
                    + "(?:the |das |die )?(?:expert|best|highest|very good|excellent|master|top|beste|höchste|sehr gut|experte|meister|profi)");

    private Normal() {}

    /** Says whether a column's name tells a scale on which 1 is the best. */
    public static boolean oneIsBest(String text) {
        return ONE_IS_BEST.matcher(text).find();
    }

    /** Replaces each run of blanks by one space. */
    static String spaced(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** Returns a word of a cell without its case. */
    static String word(String text) {
        return WordLabels.folded(text);
    }

    /** Returns the words of a name or a sentence alone, without signs, in lower case. */
    public static String plain(String text) {
        return SIGNS.matcher(WordLabels.folded(text).replace("'", ""))
                .replaceAll(" ")
                .strip();
    }

    /** Returns a column's name without a scale in brackets, such as {@code (1-5)}. */
    static String name(String text) {
        String without = plain(SCALE.matcher(text).replaceAll(" "));
        return without.isEmpty() ? plain(text) : without;
    }
}
