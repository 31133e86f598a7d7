package io.gapwise.sheets.mapping;

import io.gapwise.core.cases.Property;
import io.gapwise.sheets.WordLabels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what the words of a column mean by its map; a column of words remembers what it found, because words repeat. */
final class WordMeanings {

    private static final int MOST_REMEMBERED = 1_000;
    private static final List<String> UNKNOWN_WORD = List.of("\u0000");

    private final Map<String, List<String>> meanings = new HashMap<>();
    private final Map<String, List<String>> found = new ConcurrentHashMap<>();
    private final @Nullable Property property;
    private final @Nullable Pattern separator;

    /** @param property the field whose own words and labels are understood as well; null for none */
    WordMeanings(MappedColumn column, @Nullable Property property) {
        column.words().forEach((word, meant) -> meanings.put(Normal.word(word), meant));
        this.property = property;
        this.separator = column.separator().isEmpty()
                ? null
                : Pattern.compile(Pattern.quote(
                        column.separator().strip().isEmpty()
                                ? column.separator()
                                : column.separator().strip()));
    }

    /** Returns what a word means: an empty list if it says nothing, null if the map does not know it. */
    @Nullable List<String> of(String word) {
        List<String> known = found.get(word);
        if (known == null) {
            known = find(word);
            if (found.size() < MOST_REMEMBERED) {
                found.put(word, known);
            }
        }
        return known == UNKNOWN_WORD ? null : known;
    }

    private List<String> find(String word) {
        List<String> meant = meanings.get(Normal.word(word));
        if (meant != null) {
            return meant;
        }
        List<String> names = property == null ? List.of() : WordLabels.names(property, word);
        return names.size() == 1 ? names : UNKNOWN_WORD;
    }

    /** Splits a cell into its words; a cell that is itself a known word is not split. */
    List<String> split(String cell) {
        if (separator == null || meanings.containsKey(Normal.word(cell))) {
            return List.of(cell);
        }
        List<String> words = new ArrayList<>();
        String pending = "";
        for (String piece : separator.split(cell)) {
            // A comma may be part of a word, so pieces are put together again where only the whole is known.
            String whole = pending.isEmpty()
                    ? piece.strip()
                    : pending + separator.pattern().charAt(2) + piece;
            if (whole.isBlank()) {
                continue;
            }
            if (of(whole.strip()) != null) {
                words.add(whole.strip());
                pending = "";
            } else if (!pending.isEmpty() && of(piece.strip()) != null) {
                words.add(pending.strip());
                words.add(piece.strip());
                pending = "";
            } else {
                pending = whole;
            }
        }
        if (!pending.isEmpty()) {
            words.add(pending.strip());
        }
        return words;
    }
}
