package io.gapwise.sheets.mapping;

import io.gapwise.core.cases.Property;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Says how well the cells of a column can answer a field.
 *
 * @param contentFits whether they hold what the field asks for
 * @param wordsFit whether most of their words are understood; true for a field without words
 * @param words what the words mean
 * @param left the words that are not understood
 */
record AnsweredBy(
        boolean contentFits, boolean wordsFit, String separator, Map<String, List<String>> words, List<String> left) {

    /** A column is read where every third word is understood at least; the others are asked for. */
    private static final int MOST_ODD = 3;

    private static final Pattern WEEKS = Pattern.compile("(?i)week|woche");

    static AnsweredBy of(FoundColumn column, KnownWords.Column kind) {
        Property property = ContractNames.property(String.valueOf(kind.field()));
        return switch (property.kind()) {
            case WORD, WORDS -> words(column, kind, property);
            case NUMBER -> content(kind.takes(column.content()) && numeric(column, true));
            case WHOLE_NUMBER ->
                content(kind.takes(column.content()) && numeric(column, false) && inWeeks(column, property));
            case TEXT -> content(kind.takes(column.content()) && !longerThan(column, property));
        };
    }

    private static AnsweredBy content(boolean fits) {
        return new AnsweredBy(fits, true, "", Map.of(), List.of());
    }

    private static boolean numeric(FoundColumn column, boolean any) {
        return switch (column.content()) {
            case LEVELS, WHOLE_NUMBERS -> true;
            case NUMBERS, PERCENTAGES -> any;
            case EMPTY, WORDS, TEXT, DATES -> false;
        };
    }

    /** A number under "by when" may count days or months, unless something says that it counts weeks. */
    private static boolean inWeeks(FoundColumn column, Property property) {
        return !property.path().equals("goal.dueInWeeks")
                || WEEKS.matcher(column.name()).find()
                || column.examples().stream()
                        .allMatch(example -> WEEKS.matcher(example).find());
    }

    private static boolean longerThan(FoundColumn column, Property property) {
        return !property.path().equals(ContractNames.TITLE)
                && column.examples().stream().anyMatch(example -> example.length() > property.max());
    }

    /** What somebody wrote besides turns no answer round, so it is left out of these fields. */
    private static Map<String, List<String>> silenced(TickedWords ticked) {
        Map<String, List<String>> words = new LinkedHashMap<>(ticked.words());
        ticked.left().forEach(word -> words.put(word, List.of()));
        return words;
    }

    private static AnsweredBy words(FoundColumn column, KnownWords.Column kind, Property property) {
        boolean several = property.kind() == Property.Kind.WORDS;
        TickedWords ticked = TickedWords.of(
                column,
                several,
                word -> Synonyms.get().silent(kind, word) ? "" : Synonyms.get().meaning(kind, word));
        long silent = column.words().stream()
                .filter(word -> Synonyms.get().silent(kind, word.word()))
                .mapToLong(FoundColumn.CountedWord::count)
                .sum();
        boolean any = ticked.known() > 0 || silent > 0;
        boolean fit = (ticked.known() + silent) * MOST_ODD >= ticked.all()
                || property.path().equals(ContractNames.REQUESTED);
        return new AnsweredBy(
                several || column.separator().isEmpty(),
                fit && any,
                several ? ticked.separator() : "",
                several || property.path().equals(ContractNames.REQUESTED) ? silenced(ticked) : ticked.words(),
                ticked.left());
    }
}
