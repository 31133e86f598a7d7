package io.gapwise.site.upload;

import io.gapwise.sheets.WordLabels;
import io.gapwise.sheets.mapping.ColumnUse;
import io.gapwise.sheets.mapping.FoundColumn;
import io.gapwise.sheets.mapping.FoundTable;
import io.gapwise.sheets.mapping.MappedColumn;
import io.gapwise.sheets.mapping.SheetMap;
import io.gapwise.sheets.mapping.WordGuess;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what a map says of the columns that were found in a file. */
final class MatchedColumns {

    private MatchedColumns() {}

    /** Returns what a map says of a column; empty if it says nothing. */
    static Optional<MappedColumn> of(FoundColumn column, FoundTable table, SheetMap map) {
        Integer position = position(column, table);
        return map.columns().stream()
                .filter(each -> same(each.column(), column.name()))
                .filter(each -> each.position() == null
                        ? position <= 1
                        : each.position().equals(position))
                .findFirst();
    }

    /** Says which of the columns of its name a column is, from 1; 0 if the name stands once. */
    private static Integer position(FoundColumn column, FoundTable table) {
        List<FoundColumn> alike = table.columns().stream()
                .filter(each -> same(each.name(), column.name()))
                .toList();
        return alike.size() == 1 ? 0 : alike.indexOf(column) + 1;
    }

    /** Returns what a column is read as where a person says its use, with what its words are likely to mean. */
    static MappedColumn guessed(FoundColumn column, FoundTable table, ColumnMeaning chosen) {
        Integer position = position(column, table);
        return WordGuess.of(
                column,
                position == 0 ? null : position,
                chosen.use(),
                chosen.field() == null ? null : chosen.field().path());
    }

    /**
     * Returns the column with what words are likely to mean that it does not know.
     *
     * @param words gets these words
     */
    static MappedColumn withNewWords(MappedColumn column, FoundColumn found, FoundTable table, List<String> words) {
        ColumnMeaning meaning = ColumnMeaning.of(column);
        if (!meaning.ofWords() || column.use().ofDifference() || column.use() == ColumnUse.SKILL) {
            return column;
        }
        Map<String, List<String>> meanings = new LinkedHashMap<>(column.words());
        MappedColumn guessed = guessed(found, table, meaning);
        for (FoundColumn.CountedWord each : found.words()) {
            if (sent(column, each.word()).equals(ColumnMeaning.NOT_SAID)) {
                words.add(each.word());
                Optional.ofNullable(guessed.words().get(each.word()))
                        .ifPresent(names -> meanings.put(each.word(), names));
            }
        }
        return new MappedColumn(
                column.column(),
                column.position(),
                column.use(),
                column.field(),
                column.separator(),
                meanings,
                column.why());
    }

    /** Returns what a word means, in the form in which the page sends it. */
    static String sent(MappedColumn column, String word) {
        return column.words().entrySet().stream()
                .filter(each -> same(each.getKey(), word))
                .findFirst()
                .map(each -> each.getValue().isEmpty() ? ColumnMeaning.NOTHING : String.join("+", each.getValue()))
                .orElseGet(() -> ofItself(column, word));
    }

    /** A word that is one of the field's own is understood without being matched. */
    private static String ofItself(MappedColumn column, String word) {
        ColumnMeaning meaning = ColumnMeaning.of(column);
        List<String> names = meaning.field() == null ? List.of() : WordLabels.names(meaning.field(), word);
        return names.size() == 1 ? names.get(0) : ColumnMeaning.NOT_SAID;
    }

    static boolean same(String one, String other) {
        return WordLabels.folded(one).equals(WordLabels.folded(other));
    }
}
