package io.gapwise.sheets.mapping;

import io.gapwise.core.cases.Property;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a first map for a table from the names of its columns, the words in them and their types. What is in doubt is left
 * unused and says why, because a wrong answer is worse than none.
 */
public final class Guess {

    private final FoundTable table;
    private final MappingTexts texts;
    private final Map<String, String> answered = new HashMap<>();

    private Guess(FoundTable table, Locale language) {
        this.table = table;
        this.texts = MappingTexts.in(language);
    }

    /**
     * Guesses a map.
     *
     * @param language the language in which each column says why it was guessed so
     */
    public static SheetMap of(FoundTable table, Locale language) {
        return new Guess(table, language).map();
    }

    private SheetMap map() {
        List<MappedColumn> columns = new ArrayList<>();
        List<FoundColumn> skills = SkillMatrix.skills(table);
        for (FoundColumn column : table.columns()) {
            columns.add(
                    skills.contains(column)
                            ? named(column, ColumnUse.SKILL, null, "", Map.of(), texts.text("why.skill"))
                            : guess(column, !skills.isEmpty()));
        }
        List<MappedColumn> paired = pairLevels(columns);
        String title = skills.isEmpty() ? new GuessedTitle(table, answered).of(paired) : "{skill} – {role}";
        return new SheetMap(
                table.sheet().isEmpty() ? null : table.sheet(),
                table.headerRow(),
                table.headerRows(),
                table.decimal(),
                title,
                withoutIdleGroups(paired, title),
                constants(paired),
                null);
    }

    private MappedColumn guess(FoundColumn column, boolean matrix) {
        if (column.name().isEmpty()) {
            return unused(column, "why.unused.nameless");
        } else if (column.content() == FoundColumn.Content.EMPTY) {
            return column.unreadable() > 0 ? unused(column, "why.unused.unreadable") : empty(column, matrix);
        }
        return filled(column, matrix);
    }

    private MappedColumn filled(FoundColumn column, boolean matrix) {
        @Nullable MappedColumn refused = null;
        for (KnownWords.Column kind : Synonyms.get().candidates(column.name())) {
            MappedColumn guessed = matrix && !SkillMatrix.describes(kind) ? null : as(column, kind);
            if (guessed != null && (guessed.use() != ColumnUse.UNUSED || kind.use() == ColumnUse.UNUSED)) {
                return guessed;
            }
            refused = refused == null ? guessed : refused;
        }
        MappedColumn byWords = matrix ? null : byWords(column);
        if (byWords != null) {
            return byWords;
        }
        return refused == null ? unused(column, "why.unused") : refused;
    }

    /**
     * A column may be empty in one file and filled in the next of the same form: one for names, or an option that nobody
     * ticked, which is known by its header.
     */
    private MappedColumn empty(FoundColumn column, boolean matrix) {
        boolean person = Synonyms.get().candidates(column.name()).stream()
                .findFirst()
                .filter(kind -> kind.use() == ColumnUse.PERSON)
                .isPresent();
        if (person) {
            return named(column, ColumnUse.PERSON, null, "", Map.of(), texts.text("why.person"));
        }
        String option = HeaderNames.option(column.name());
        if (table.headerRows() == 2 && !option.isEmpty() && !matrix) {
            MappedColumn guessed = filled(column.ticked(option), false);
            if (guessed.use() == ColumnUse.OBSTACLES || guessed.use() == ColumnUse.ANSWER) {
                return guessed;
            }
        }
        return unused(column, "why.unused.empty");
    }

    /** Reads a column as one of this kind, or says why it cannot be one. */
    private MappedColumn as(FoundColumn column, KnownWords.Column kind) {
        return switch (kind.use()) {
            case UNUSED -> unused(column, "why.unused." + (kind.why() == null ? "program" : kind.why()));
            case PERSON ->
                !column.words().isEmpty()
                                && column.words().stream()
                                        .allMatch(word -> Synonyms.get().group(word.word()))
                        ? named(column, ColumnUse.TITLE, null, "", Map.of(), texts.text("why.group"))
                        : named(column, ColumnUse.PERSON, null, "", Map.of(), texts.text("why.person"));
            case TITLE -> named(column, ColumnUse.TITLE, null, "", Map.of(), texts.text("why.group"));
            case COMMENT -> named(column, ColumnUse.COMMENT, null, "", Map.of(), texts.text("why.comment"));
            case WISHED_COURSE -> named(column, ColumnUse.WISHED_COURSE, null, "", Map.of(), texts.text("why.wish"));
            case REQUIRED_LEVEL, CURRENT_LEVEL, SKILL ->
                Normal.oneIsBest(column.name())
                        ? unused(column, "why.unused.reversed")
                        : kind.takes(column.content())
                                ? named(column, kind.use(), null, "", Map.of(), texts.text("why.name"))
                                : unused(column, "why.unused.content", texts.field(ContractNames.STANDING));
            case OBSTACLES -> obstacles(column);
            case ANSWER -> answer(column, kind, "why.name");
        };
    }

    private MappedColumn obstacles(FoundColumn column) {
        String option = HeaderNames.option(column.name());
        String named = option.isEmpty() ? null : Synonyms.get().obstacle(option);
        TickedWords ticked = TickedWords.of(column, true, word -> {
            if (named != null && Synonyms.get().denied(word)) {
                return "";
            } else if (named != null && Synonyms.get().said(word)) {
                return named;
            }
            return Synonyms.get().silentTick(word) ? "" : Synonyms.get().obstacle(word);
        });
        if (ticked.known() == 0) {
            return unused(column, "why.unused.obstacles", texts.listed(ticked.left()));
        }
        return named(
                column,
                ColumnUse.OBSTACLES,
                null,
                ticked.separator(),
                ticked.words(),
                ticked.left().isEmpty()
                        ? texts.text("why.ticked.all")
                        : texts.text("why.ticked", texts.listed(ticked.left())));
    }

    private MappedColumn answer(FoundColumn column, KnownWords.Column kind, String why) {
        String field = String.valueOf(kind.field());
        boolean several = ContractNames.property(field).kind() == Property.Kind.WORDS;
        if (answered.containsKey(field) && !several) {
            return unused(column, "why.unused.twice", texts.field(field), answered.get(field));
        }
        if (field.equals("audience.role") && Synonyms.get().namesPeople(column.name()) && !roles(column)) {
            return named(column, ColumnUse.PERSON, null, "", Map.of(), texts.text("why.person"));
        }
        AnsweredBy by = AnsweredBy.of(column, kind);
        if (!by.contentFits()) {
            return unused(column, "why.unused.content", texts.field(field));
        } else if (!by.wordsFit()) {
            return unused(column, "why.unused.words", texts.field(field), texts.listed(by.left()));
        }
        answered.put(field, column.name());
        String reason = by.words().isEmpty()
                ? texts.text(why)
                : by.left().isEmpty()
                        ? texts.text(why.equals("why.words") ? why : "why.name.words")
                        : texts.text(
                                by.words().containsKey(by.left().get(0)) ? "why.partly" : "why.asked",
                                texts.listed(by.left()));
        List<String> silent = kind.silentWhy() == null
                ? List.of()
                : by.words().keySet().stream()
                        .filter(word -> Synonyms.get().silent(kind, word))
                        .toList();
        if (!silent.isEmpty()) {
            reason += " " + texts.text("why.silent." + kind.silentWhy(), texts.listed(silent));
        }
        return named(column, ColumnUse.ANSWER, field, by.separator(), by.words(), reason);
    }

    /** Employees may be named one by one or by what they do; only the words tell, and a doubt protects the names. */
    private static boolean roles(FoundColumn column) {
        long roles = column.words().stream()
                .filter(word -> Synonyms.get().role(word.word()))
                .count();
        return roles * 2 >= column.words().size();
    }

    /** Some words are enough to know a column by, whatever its name is. */
    private @Nullable MappedColumn byWords(FoundColumn column) {
        if (column.content() != FoundColumn.Content.WORDS || column.words().size() < 2) {
            return null;
        }
        List<KnownWords.Column> kinds = Synonyms.get().byWords(column);
        return kinds.size() == 1
                        && !answered.containsKey(String.valueOf(kinds.get(0).field()))
                ? answer(column, kinds.get(0), "why.words")
                : null;
    }

    private MappedColumn unused(FoundColumn column, String why, Object... values) {
        return named(column, ColumnUse.UNUSED, null, "", Map.of(), texts.text(why, values));
    }

    private MappedColumn named(
            FoundColumn column,
            ColumnUse use,
            @Nullable String field,
            String separator,
            Map<String, List<String>> words,
            String why) {
        List<Integer> same = table.columns().stream()
                .filter(other -> Normal.word(other.name()).equals(Normal.word(column.name())))
                .map(FoundColumn::index)
                .toList();
        Integer position = same.size() == 1 ? null : same.indexOf(column.index()) + 1;
        return new MappedColumn(column.name(), position, use, field, separator, words, why);
    }

    /** Levels are only used in pairs. */
    private List<MappedColumn> pairLevels(List<MappedColumn> columns) {
        MappedColumn required = only(columns, ColumnUse.REQUIRED_LEVEL);
        MappedColumn current = only(columns, ColumnUse.CURRENT_LEVEL);
        boolean pair = required != null && current != null && !answered.containsKey(ContractNames.STANDING);
        return columns.stream()
                .map(column -> {
                    if (!column.use().ofDifference()) {
                        return column;
                    } else if (!pair || column != required && column != current) {
                        return MappedColumns.why(column.with(ColumnUse.UNUSED), texts.text("why.unused.alone"));
                    }
                    MappedColumn other = column == required ? current : required;
                    return MappedColumns.why(column, texts.text("why.levels", other.column()));
                })
                .map(column -> pair || !texts.text("why.unused.difference").equals(column.why())
                        ? column
                        : MappedColumns.why(column, texts.text("why.unused.computed")))
                .toList();
    }

    private static @Nullable MappedColumn only(List<MappedColumn> columns, ColumnUse use) {
        return columns.stream()
                .filter(column -> column.use() == use)
                .findFirst()
                .orElse(null);
    }

    /** A group that is not part of the title tells nothing apart. */
    private List<MappedColumn> withoutIdleGroups(List<MappedColumn> columns, String title) {
        List<String> inTitle = TitlePattern.of(title).columns();
        return columns.stream()
                .map(column -> column.use() == ColumnUse.TITLE && !inTitle.contains(column.column())
                        ? MappedColumns.why(column.with(ColumnUse.UNUSED), texts.text("why.unused.group"))
                        : column)
                .toList();
    }

    /** Figures in percent need a unit that says so. */
    private Map<String, List<String>> constants(List<MappedColumn> columns) {
        boolean percent = table.columns().stream()
                .filter(column -> column.content() == FoundColumn.Content.PERCENTAGES)
                .map(column -> String.valueOf(columns.get(column.index()).field()))
                .anyMatch(field -> field.equals("goal.baseline") || field.equals("goal.target"));
        return percent && !answered.containsKey("goal.unit") ? Map.of("goal.unit", List.of("%")) : Map.of();
    }
}
