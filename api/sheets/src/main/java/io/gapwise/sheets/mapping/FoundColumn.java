package io.gapwise.sheets.mapping;

import java.util.List;

/**
 * Describes one column of a table that was found.
 *
 * @param index its place, from 0
 * @param name what its header calls it; empty if it has no name
 * @param code its short name in the export of a survey; empty if it has none
 * @param content what kind of thing its cells hold
 * @param separator what stands between several words of one cell; empty where a cell holds one
 * @param filled how many cells hold something
 * @param unreadable how many cells hold no content but what is wrong with it, such as a formula without a result
 * @param distinct how many different texts they hold, up to a thousand
 * @param examples up to three different cells as they are shown
 * @param words the different words, most frequent first, at most fifty
 */
public record FoundColumn(
        int index,
        String name,
        String code,
        Content content,
        String separator,
        long filled,
        long unreadable,
        int distinct,
        List<String> examples,
        List<CountedWord> words) {

    /** Names the kinds of content; a column has one of them if nearly all of its cells do. */
    public enum Content {
        EMPTY,
        /** Few short texts that repeat, or a choice of several. */
        WORDS,
        TEXT,
        /** Small whole numbers from 0 to 10, as for levels. */
        LEVELS,
        WHOLE_NUMBERS,
        NUMBERS,
        PERCENTAGES,
        DATES
    }

    /** Holds a word and how often it stands in the column. */
    public record CountedWord(String word, long count) {}

    public FoundColumn {
        examples = List.copyOf(examples);
        words = List.copyOf(words);
    }

    /** Returns the same column as it would be if somebody had ticked an option. */
    FoundColumn ticked(String option) {
        return new FoundColumn(
                index, name, code, Content.WORDS, "", 1, 0, 1, List.of(option), List.of(new CountedWord(option, 1)));
    }
}
