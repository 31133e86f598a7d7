package io.gapwise.core.problems;

import java.util.Collection;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Finds the word that was probably meant. */
public final class Nearest {

    private static final int LONGEST = 60;

    private Nearest() {}

    /** The nearest of the words (the first among equals), or null where none is near enough to be worth suggesting. */
    public static @Nullable String to(String written, Collection<String> words) {
        String folded = folded(written);
        if (folded.isEmpty() || folded.length() > LONGEST) {
            return null;
        }
        LevenshteinDistance distance = new LevenshteinDistance(Math.max(1, (folded.length() + 1) / 3));
        String nearest = null;
        int fewest = Integer.MAX_VALUE;
        for (String word : words) {
            int changes = distance.apply(folded, folded(word));
            if (changes >= 0 && changes < fewest) {
                nearest = word;
                fewest = changes;
            }
        }
        return nearest;
    }

    private static String folded(String word) {
        return word.replaceAll("[_\\- ]", "").toLowerCase(Locale.ROOT);
    }
}
