package io.gapwise.site.upload;

import io.gapwise.sheets.mapping.ColumnUse;
import io.gapwise.sheets.mapping.FoundColumn;
import io.gapwise.sheets.mapping.FoundTable;
import io.gapwise.sheets.mapping.MappedColumn;
import io.gapwise.sheets.mapping.SheetMap;
import io.gapwise.site.SiteTexts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Prepares the columns of a file, and what they are read as, for the page. */
@Component
class MatchingView {

    /** More columns with all their choices make a page that nobody reads and browsers are slow with. */
    private static final int MOST_COLUMNS = 40;

    private static final int MOST_WORDS = 600;

    /** A level that is written as a number says what it means. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]+([.,][0-9]+)?");

    private final MatchingTexts texts;
    private final SiteTexts say;

    MatchingView(MatchingTexts texts, SiteTexts say) {
        this.texts = texts;
        this.say = say;
    }

    /** A column with what it is read as. */
    private record Read(FoundColumn column, MappedColumn mapped, ColumnMeaning meaning) {

        /** Says whether something else says the same about the column. */
        boolean likewise(Optional<MappedColumn> other) {
            return other.map(ColumnMeaning::of).filter(meaning::equals).isPresent();
        }

        boolean used() {
            return meaning.use() != ColumnUse.UNUSED;
        }
    }

    /**
     * Lists the columns with their choices: those that were asked for, then those that are read, as far as there is room.
     *
     * @param guessed what would be guessed, with why in the reader's language
     */
    List<ShownMatching.Column> columns(FoundTable table, SheetMap map, SheetMap guessed, Set<Integer> asked) {
        List<Read> all = read(table, map);
        Set<Read> shown = all.stream()
                .sorted(Comparator.comparing(
                                (Read each) -> !asked.contains(each.column().index()))
                        .thenComparing(each -> !each.used())
                        .thenComparing(each -> each.column().filled() == 0))
                .limit(MOST_COLUMNS)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        int room = MOST_WORDS;
        List<ShownMatching.Column> columns = new ArrayList<>();
        for (Read each : all) {
            if (shown.contains(each)) {
                ShownMatching.Column column = column(each, room, MatchedColumns.of(each.column(), table, guessed));
                room -= column.words().size();
                columns.add(column);
            }
        }
        return columns;
    }

    /** Lists the columns that have a name and are not among those that are shown with their choices. */
    List<ShownMatching.Folded> folded(FoundTable table, List<ShownMatching.Column> shown) {
        Set<Integer> there = shown.stream().map(ShownMatching.Column::index).collect(Collectors.toSet());
        return table.columns().stream()
                .filter(each -> !there.contains(each.index()))
                .map(each -> new ShownMatching.Folded(each.index(), called(each)))
                .toList();
    }

    /** Lists the columns that are read, each with what as, in the order of the file. */
    List<String> used(FoundTable table, SheetMap map) {
        return read(table, map).stream()
                .filter(Read::used)
                .map(each -> say.text("columns.used.one", called(each.column()), texts.meaning(each.meaning())))
                .toList();
    }

    List<String> unused(FoundTable table, SheetMap map) {
        return read(table, map).stream()
                .filter(each -> !each.used())
                .map(each -> called(each.column()))
                .toList();
    }

    private static List<Read> read(FoundTable table, SheetMap map) {
        return table.columns().stream()
                .map(column -> {
                    MappedColumn mapped = MatchedColumns.of(column, table, map)
                            .orElseGet(() -> MappedColumn.of(column.name(), ColumnUse.UNUSED, ""));
                    return new Read(column, mapped, ColumnMeaning.of(mapped));
                })
                .toList();
    }

    private ShownMatching.Column column(Read read, int room, Optional<MappedColumn> guessed) {
        FoundColumn column = read.column();
        ColumnMeaning meaning = read.meaning();
        List<ShownMatching.WordOfColumn> words = new ArrayList<>();
        int plain = 0;
        for (int i = 0; meaning.ofWords() && i < column.words().size() && words.size() < room; i++) {
            FoundColumn.CountedWord word = column.words().get(i);
            String sent = MatchedColumns.sent(read.mapped(), word.word());
            if (meaning.levels()
                    && sent.equals(ColumnMeaning.NOT_SAID)
                    && NUMBER.matcher(word.word()).matches()) {
                plain++;
            } else {
                words.add(new ShownMatching.WordOfColumn(i, word.word(), word.count(), sent));
            }
        }
        return new ShownMatching.Column(
                column.index(),
                letter(column.index()),
                called(column),
                column.examples(),
                meaning.sent(),
                why(read, guessed),
                words,
                words.isEmpty() ? List.of() : meanings(meaning, words),
                meaning.ofWords() && column.distinct() > words.size() + plain);
    }

    private String why(Read read, Optional<MappedColumn> guessed) {
        String why = read.mapped().why();
        return why.isEmpty()
                ? say.text(read.used() ? "columns.why.chosen" : "columns.why.unused")
                : read.likewise(guessed) ? guessed.orElseThrow().why() : why;
    }

    private List<ShownMatching.Choice> meanings(ColumnMeaning meaning, List<ShownMatching.WordOfColumn> words) {
        List<ShownMatching.Choice> choices = new ArrayList<>();
        choices.add(new ShownMatching.Choice(ColumnMeaning.NOT_SAID, say.text("columns.notSaid"), false));
        choices.add(new ShownMatching.Choice(ColumnMeaning.NOTHING, say.text("columns.nothing"), false));
        meaning.names().forEach(name -> choices.add(new ShownMatching.Choice(name, texts.name(meaning, name), false)));
        words.stream()
                .map(ShownMatching.WordOfColumn::meaning)
                .filter(each -> each.contains("+"))
                .distinct()
                .forEach(several -> choices.add(new ShownMatching.Choice(
                        several,
                        List.of(several.split("\\+")).stream()
                                .map(name -> texts.name(meaning, name))
                                .collect(Collectors.joining(" + ")),
                        false)));
        return choices;
    }

    private String called(FoundColumn column) {
        return column.name().isEmpty() ? say.text("upload.column", letter(column.index())) : column.name();
    }

    /** Returns what a spreadsheet program calls a column, such as AB. */
    static String letter(int index) {
        String before = index < 26 ? "" : letter(index / 26 - 1);
        return before + (char) ('A' + index % 26);
    }
}
