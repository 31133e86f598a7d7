package io.gapwise.sheets.mapping;

import io.gapwise.core.cases.Property;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Guesses what the words of a column mean once a person has said what the column is. */
public final class WordGuess {

    private WordGuess() {}

    /**
     * Returns the column with this use. Words that are not understood are left out, so that they are asked for.
     *
     * @param position which of the columns of this name is meant, from 1; null where the name stands once
     * @param field the path of the field that an {@link ColumnUse#ANSWER} gives; null for any other use
     */
    public static MappedColumn of(
            FoundColumn column, @Nullable Integer position, ColumnUse use, @Nullable String field) {
        Property property = field == null ? null : ContractNames.property(field);
        boolean several = use == ColumnUse.OBSTACLES || property != null && property.kind() == Property.Kind.WORDS;
        return new MappedColumn(
                column.name(),
                position,
                use,
                field,
                several ? column.separator() : "",
                words(column, use, property),
                "");
    }

    private static Map<String, List<String>> words(FoundColumn column, ColumnUse use, @Nullable Property property) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (FoundColumn.CountedWord each : column.words()) {
            String meaning = use == ColumnUse.OBSTACLES
                    ? Synonyms.get().obstacle(each.word())
                    : property == null || property.words().isEmpty() ? null : meaning(property.path(), each.word());
            if (meaning != null) {
                words.put(each.word(), List.of(meaning));
            }
        }
        return words;
    }

    private static @Nullable String meaning(String field, String word) {
        return Synonyms.get().of(field).stream()
                .map(kind -> Synonyms.get().meaning(kind, word))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
