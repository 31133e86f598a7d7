package io.gapwise.site.upload;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the page shows about how the columns of a file are read.
 *
 * @param found what was found, in a sentence
 * @param matrix what is asked where the rows are people and the columns skills; null otherwise
 * @param notices what is said about hidden rows, titles above and totals below
 * @param problems what is wrong with the matching as it is
 * @param readable whether the rows can be read like this
 * @param used the columns that are read, with what as
 * @param unused the names of the columns that are not read
 * @param folded columns for which there is no room on the page until they are asked for
 */
record ShownMatching(
        String found,
        @Nullable Matrix matrix,
        List<String> notices,
        List<String> problems,
        boolean readable,
        List<Choice> sheets,
        int headerRow,
        String titlePattern,
        List<String> used,
        List<String> unused,
        List<Group> choices,
        List<Column> columns,
        List<Folded> folded,
        List<FirstCase> preview) {

    /** Returns the same with other problems. */
    ShownMatching with(List<String> other) {
        return new ShownMatching(
                found,
                matrix,
                notices,
                other,
                readable,
                sheets,
                headerRow,
                titlePattern,
                used,
                unused,
                choices,
                columns,
                folded,
                preview);
    }

    /**
     * A table of people and skills.
     *
     * @param requiredLevel the level that every skill requires; null where nobody said so
     */
    record Matrix(@Nullable Integer requiredLevel) {}

    /** One of the values that can be chosen. */
    record Choice(String value, String label, boolean chosen) {}

    /** Some of the values, under a heading; the heading may be empty. */
    record Group(String label, List<Choice> choices) {}

    /**
     * A column of the file.
     *
     * @param letter what a spreadsheet program calls it
     * @param use what it is read as
     * @param why why that was guessed
     * @param meanings what its words can mean
     * @param moreWords whether it has more words than are shown
     */
    record Column(
            int index,
            String letter,
            String name,
            List<String> examples,
            String use,
            String why,
            List<WordOfColumn> words,
            List<Choice> meanings,
            boolean moreWords) {}

    /** A word that stands in a column, how often, and what it means. */
    record WordOfColumn(int number, String text, long count, String meaning) {}

    /** A column that is not shown with its choices. */
    record Folded(int index, String name) {}

    /** One of the first cases, as it would be read. */
    record FirstCase(String title, String place, List<FirstAnswer> answers, List<String> problems) {}

    /** An answer, and where it came from. */
    record FirstAnswer(String field, String answer, String origin) {}
}
