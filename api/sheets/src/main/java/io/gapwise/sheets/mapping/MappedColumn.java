package io.gapwise.sheets.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says what one column of a table means.
 *
 * @param column the name of the column
 * @param position which of the columns of this name is meant, from 1; null where the name stands once
 * @param field the path of the field that an {@link ColumnUse#ANSWER} gives; null for any other use
 * @param separator what stands between several answers in one cell; empty where a cell holds one
 * @param words what the words in the cells mean: for a field its words, for obstacles their names, for levels numbers; an
 *     empty list means that the word says nothing
 * @param why why it was guessed so, in a sentence; empty where a person decided
 */
public record MappedColumn(
        String column,
        @Nullable Integer position,
        ColumnUse use,
        @Nullable String field,
        String separator,
        Map<String, List<String>> words,
        String why) {

    public MappedColumn {
        Map<String, List<String>> copied = new LinkedHashMap<>();
        words.forEach((word, meant) -> copied.put(word, List.copyOf(meant)));
        words = Collections.unmodifiableMap(copied);
    }

    /** Creates a column that needs neither a field nor words. */
    public static MappedColumn of(String column, ColumnUse use, String why) {
        return new MappedColumn(column, null, use, null, "", Map.of(), why);
    }

    /** Returns the same column with another use; what belonged to the use before is dropped. */
    public MappedColumn with(ColumnUse other) {
        return new MappedColumn(column, position, other, null, "", Map.of(), "");
    }

    /** Lists the names of obstacles, or the words of the field, that the words of this column can mean. */
    public List<String> meanings() {
        List<String> meanings = new ArrayList<>();
        words.values()
                .forEach(meant -> meant.stream()
                        .filter(meaning -> !meanings.contains(meaning))
                        .forEach(meanings::add));
        return meanings;
    }
}
