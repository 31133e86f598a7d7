package io.gapwise.site.upload;

import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.core.problems.NearestWord;
import io.gapwise.core.problems.Problem;
import io.gapwise.sheets.Cell;
import io.gapwise.sheets.CellReader;
import io.gapwise.sheets.SheetLayout;
import io.gapwise.sheets.WordLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds a word that differs from a word of the vocabulary only in case, blanks and punctuation, so that it may be
 * replaced everywhere. If a word differs by more, a person must choose for each cell.
 *
 * @param column the column, from 0
 */
record Respelling(int column, String was, String became) {

    /** Counts the rows that contain the same respelling. */
    record Counted(Respelling respelling, long rows) {}

    /**
     * Identifies the respelling in a form of the page; the replacement follows from the old word. It is public because
     * templates see only public methods.
     */
    public String key() {
        return column + "." + was;
    }

    /** Lists the respellings in the refused cells of a row. */
    static List<Respelling> in(SheetLayout form, SheetLayout.Judge judge, List<Cell> cells) {
        Set<Integer> refused = judge.of(cells).problems().stream()
                .map((Problem problem) -> form.column(problem))
                .collect(Collectors.toSet());
        List<Respelling> found = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            Property property = form.property(column);
            if (refused.contains(column)
                    && property != null
                    && cells.get(column).kind() == Cell.Kind.TEXT) {
                for (String word : words(property, cells.get(column))) {
                    of(column, property, word).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** Returns the cells with these words replaced. */
    static List<Cell> replaced(SheetLayout form, List<Cell> cells, Set<Respelling> respellings) {
        List<Cell> replaced = new ArrayList<>(cells);
        for (int column = 0; column < cells.size(); column++) {
            Property property = form.property(column);
            List<String> words = property == null ? List.of() : words(property, cells.get(column));
            List<String> instead = new ArrayList<>();
            for (String word : words) {
                instead.add(of(column, property, word)
                        .filter(respellings::contains)
                        .map(Respelling::became)
                        .orElse(word));
            }
            if (!instead.equals(words)) {
                replaced.set(column, Cell.text(String.join("; ", instead)));
            }
        }
        return replaced;
    }

    private static List<String> words(Property property, Cell cell) {
        return switch (property.kind()) {
            case WORD -> cell.blank() ? List.of() : List.of(cell.trimmed());
            case WORDS -> CellReader.words(property, cell.trimmed());
            case TEXT, NUMBER, WHOLE_NUMBER -> List.of();
        };
    }

    private static Optional<Respelling> of(int column, Property property, String word) {
        if (WordLabels.names(property, word).size() == 1) {
            // It is read as it is: nothing needs to be corrected.
            return Optional.empty();
        }
        List<String> names = property.words().stream().map(Word::name).toList();
        return Optional.ofNullable(NearestWord.same(word, names)).map(name -> new Respelling(column, word, name));
    }
}
