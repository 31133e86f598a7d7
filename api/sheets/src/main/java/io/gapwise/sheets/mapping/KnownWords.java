package io.gapwise.sheets.mapping;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Describes the content of {@code column-words.json}. */
final class KnownWords {

    private KnownWords() {}

    /**
     * Holds the whole file.
     *
     * @param totals what the first cell of a row of totals says
     * @param required what the first cell of a row of required levels says
     * @param groups how the names of groups begin, which are no names of people
     * @param negations the words that may turn a phrase into its opposite
     * @param columns what columns are called
     * @param obstacles what says plainly that an obstacle is there
     * @param said what people write in a column that is named after an obstacle
     * @param denied what they write there where they do not say so
     * @param silent what is ticked among obstacles and plainly names none
     * @param roles how words for groups of people begin or end, which are no names of people
     */
    record File(
            List<String> totals,
            List<String> required,
            List<String> groups,
            List<String> negations,
            List<Column> columns,
            Map<String, List<String>> obstacles,
            Map<String, List<String>> said,
            List<String> denied,
            List<String> silent,
            List<String> roles) {}

    /**
     * Describes one kind of column. A name or a word that begins with {@code =} must be the whole text; any other may be a
     * part of it.
     *
     * @param content what its cells must hold; empty for anything
     * @param words by the words of the field, what people write for them
     * @param distinctive whether its words alone are enough to know it
     * @param why which text says why such a column is not used; null for the usual one
     * @param silent words that are understood and answer nothing
     * @param silentWhy which text says why they answer nothing; null if it is plain
     */
    record Column(
            ColumnUse use,
            @Nullable String field,
            @Nullable List<FoundColumn.Content> content,
            List<String> names,
            @Nullable Map<String, List<String>> words,
            @Nullable Boolean distinctive,
            @Nullable String why,
            @Nullable List<String> silent,
            @Nullable String silentWhy) {

        Column {
            silent = silent == null ? List.of() : List.copyOf(silent);
            content = content == null ? List.of() : List.copyOf(content);
            words = words == null ? Map.of() : Collections.unmodifiableMap(words);
        }

        static Column answer(String field, List<String> names, Map<String, List<String>> words, List<String> silent) {
            return new Column(ColumnUse.ANSWER, field, null, names, words, null, null, silent, null);
        }

        /** Says whether the content of a column is one that this kind of column can have. */
        boolean takes(FoundColumn.Content found) {
            return content.isEmpty() || content.contains(found);
        }
    }
}
