package io.gapwise.core.problems;

import java.util.Collection;
import java.util.List;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.jspecify.annotations.Nullable;

/**
 * Finds the word that was probably meant. A slip is one letter that is wrong, missing or too many, or two neighbouring
 * letters in the wrong order. A text is never taken for a slip where it may mean the opposite of the word, or where it
 * has a whole word more, less or different.
 */
public final class NearestWord {

    private static final int LONGEST = 60;

    /** Shorter words turn into other words by one slip: "low" and "now", "at" and "it". */
    private static final int SHORTEST = 4;

    private static final int SHORTEST_FOR_TWO_SLIPS = 5;
    private static final int MOST_SLIPS = 2;
    private static final int TOO_MANY = -1;

    private static final DamerauLevenshteinDistance SLIPS = new DamerauLevenshteinDistance(MOST_SLIPS);

    private NearestWord() {}

    /** Returns the nearest of the words (the first among equals), or null where none is near enough to be suggested. */
    public static @Nullable String to(String written, Collection<String> words) {
        if (written.length() > LONGEST || Spelling.hasSign(written)) {
            return null;
        }
        Spelling meant = Spelling.of(written);
        String nearest = null;
        int fewest = Integer.MAX_VALUE;
        for (String word : words) {
            Spelling spelling = Spelling.of(word);
            int slips = meant.same(spelling) ? 0 : slips(meant, spelling);
            if (slips != TOO_MANY && slips < fewest) {
                nearest = word;
                fewest = slips;
            }
        }
        return nearest;
    }

    /**
     * Returns the word that differs only in case, blanks and punctuation, so that there is no doubt; null where there
     * is none.
     */
    public static @Nullable String same(String written, Collection<String> words) {
        if (written.length() > LONGEST || Spelling.hasSign(written)) {
            return null;
        }
        Spelling meant = Spelling.of(written);
        return words.stream()
                .filter(word -> meant.same(Spelling.of(word)))
                .findFirst()
                .orElse(null);
    }

    /**
     * Returns the nearest of the few keywords that a file's grammar allows at some place, however short they are. A
     * keyword is never an answer, so nothing can be turned into its opposite.
     */
    public static @Nullable String keyword(String written, Collection<String> keywords) {
        String nearest = to(written, keywords);
        return nearest != null || written.length() < 2
                ? nearest
                : keywords.stream()
                        .filter(keyword -> SLIPS.apply(written, keyword) == 1)
                        .findFirst()
                        .orElse(null);
    }

    private static int slips(Spelling written, Spelling word) {
        String one = written.letters();
        String other = word.letters();
        boolean comparable = Math.min(one.length(), other.length()) >= SHORTEST
                && Math.abs(one.length() - other.length()) <= MOST_SLIPS;
        return comparable && !differsByWholeWords(written, word) && !Opposite.maybe(written, word)
                ? slips(one, other)
                : TOO_MANY;
    }

    /**
     * Counts the slips between two words. Two slips count only where the first and the last letter are right, because
     * people hardly ever miss one of these together with another letter.
     */
    private static int slips(String one, String other) {
        int slips = SLIPS.apply(one, other);
        boolean likely = slips < 2
                || Math.min(one.length(), other.length()) >= SHORTEST_FOR_TWO_SLIPS
                        && one.charAt(0) == other.charAt(0)
                        && one.charAt(one.length() - 1) == other.charAt(other.length() - 1);
        return likely ? slips : TOO_MANY;
    }

    private static boolean differsByWholeWords(Spelling written, Spelling word) {
        List<String> more = written.without(word);
        List<String> less = word.without(written);
        if (more.isEmpty() || less.isEmpty()) {
            return true;
        }
        if (written.words().size() != word.words().size()) {
            return false;
        }
        for (int i = 0; i < written.words().size(); i++) {
            String one = written.words().get(i);
            String other = word.words().get(i);
            int slips = slips(one, other);
            if (slips == TOO_MANY || slips > 0 && slips == Math.max(one.length(), other.length())) {
                return true;
            }
        }
        return false;
    }
}
