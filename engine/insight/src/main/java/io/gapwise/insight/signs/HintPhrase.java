package io.gapwise.insight.signs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Holds words of a comment that may point to an obstacle, such as {@code tool|system … slow|crash*}: words in their order,
 * of some places one of several, with {@code *} for any ending and {@code …} for a few words between.
 */
record HintPhrase(String written, List<Place> places) {

    static final String GAP = "…";

    private static final Pattern BLANKS = Pattern.compile(" +");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['-][\\p{L}\\p{N}]+)*+\\*?");
    private static final int LEAST_OF_A_BEGINNING = 4;

    HintPhrase {
        places = List.copyOf(places);
    }

    /** One place of a phrase. */
    record Place(boolean afterGap, List<String> words) {

        Place {
            words = List.copyOf(words);
        }

        boolean takes(String word) {
            return words.stream()
                    .anyMatch(each -> each.endsWith("*")
                            ? word.startsWith(each.substring(0, each.length() - 1))
                            : word.equals(each));
        }
    }

    /** Reads a phrase; returns nothing if it is not written as phrases are. */
    static Optional<HintPhrase> read(String written) {
        List<Place> places = new ArrayList<>();
        boolean gap = false;
        for (String part : BLANKS.split(written)) {
            if (part.equals(GAP)) {
                if (gap || places.isEmpty()) {
                    return Optional.empty();
                }
                gap = true;
                continue;
            }
            List<String> words = Arrays.asList(part.split("\\|", -1));
            if (!words.stream().allMatch(HintPhrase::isPlain)) {
                return Optional.empty();
            }
            places.add(new Place(gap, words));
            gap = false;
        }
        return gap ? Optional.empty() : Optional.of(new HintPhrase(written, places));
    }

    /** A short beginning would fit too many words. */
    private static boolean isPlain(String word) {
        return WORD.matcher(word).matches()
                && word.equals(CommentWords.folded(word))
                && (!word.endsWith("*") || word.length() > LEAST_OF_A_BEGINNING);
    }
}
