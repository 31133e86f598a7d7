package io.gapwise.sheets.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Splits the cells in which people could tick several answers. Which sign separates them is seen by what is understood:
 * the one that yields most known words.
 *
 * @param words what the words mean; empty for those that plainly say nothing, and none for those that are not understood
 * @param left the words that are not understood
 * @param known how often a known word stands in the column
 * @param all how often any word stands in the column
 */
record TickedWords(String separator, Map<String, List<String>> words, List<String> left, long known, long all) {

    private static final List<String> SEPARATORS = List.of(";", "\n", "|", ",");

    /**
     * @param meaning returns what a word means, an empty text if it says nothing, or null if it is not understood
     * @param several whether a cell can hold several words
     */
    static TickedWords of(FoundColumn column, boolean several, Function<String, @Nullable String> meaning) {
        TickedWords best = split(column.words(), column.separator(), meaning);
        if (several && column.separator().isEmpty()) {
            for (String separator : SEPARATORS) {
                TickedWords other = split(pieces(column.words(), separator), separator, meaning);
                if (other.known > best.known
                        && other.words.size() - other.left.size() >= best.words.size() - best.left.size()) {
                    best = other;
                }
            }
        }
        return best;
    }

    private static List<FoundColumn.CountedWord> pieces(List<FoundColumn.CountedWord> cells, String separator) {
        Map<String, Long> pieces = new LinkedHashMap<>();
        for (FoundColumn.CountedWord cell : cells) {
            for (String piece : cell.word().split(Pattern.quote(separator))) {
                if (!piece.isBlank()) {
                    pieces.merge(piece.strip(), cell.count(), Long::sum);
                }
            }
        }
        return pieces.entrySet().stream()
                .map(piece -> new FoundColumn.CountedWord(piece.getKey(), piece.getValue()))
                .toList();
    }

    private static TickedWords split(
            List<FoundColumn.CountedWord> counted, String separator, Function<String, @Nullable String> meaning) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        List<String> left = new ArrayList<>();
        long known = 0;
        long all = 0;
        for (FoundColumn.CountedWord word : counted) {
            String meant = meaning.apply(word.word());
            if (meant != null) {
                words.put(word.word(), meant.isEmpty() ? List.of() : List.of(meant));
            }
            all += word.count();
            if (meant == null) {
                left.add(word.word());
            } else if (!meant.isEmpty()) {
                known += word.count();
            }
        }
        return new TickedWords(separator, words, left, known, all);
    }
}
