package io.gapwise.site.upload;

import io.gapwise.sheets.UnusableFile;
import io.gapwise.sheets.mapping.ColumnUse;
import io.gapwise.sheets.mapping.ForeignFile;
import io.gapwise.sheets.mapping.FoundColumn;
import io.gapwise.sheets.mapping.FoundTable;
import io.gapwise.sheets.mapping.Guess;
import io.gapwise.sheets.mapping.MappedColumn;
import io.gapwise.sheets.mapping.MappingTexts;
import io.gapwise.sheets.mapping.SheetMap;
import io.gapwise.sheets.mapping.SheetMapJson;
import io.gapwise.sheets.mapping.UnusableMap;
import io.gapwise.site.SiteTexts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Looks for tables in files that have columns of their own, and says how they are read. */
@Component
class Matching {

    private final MatchingView view;
    private final MatchingTexts texts;
    private final FirstCases firstCases;
    private final FileProblemTexts wrongFile;
    private final SiteTexts say;

    Matching(MatchingView view, MatchingTexts texts, FirstCases firstCases, FileProblemTexts wrongFile, SiteTexts say) {
        this.view = view;
        this.texts = texts;
        this.firstCases = firstCases;
        this.wrongFile = wrongFile;
        this.say = say;
    }

    /** The table of a file that a map speaks of, and the names of all sheets that have one. */
    record Looked(FoundTable table, List<String> sheets) {}

    /** Guesses how the best table of a file is read; empty if the file has no table with a row. */
    Optional<SheetMap> guess(Path file) throws IOException {
        try (ForeignFile foreign = ForeignFile.open(file)) {
            return foreign.tables().stream()
                    .filter(table -> table.rowCount() > 0)
                    .findFirst()
                    .map(Matching::guess);
        }
    }

    /** Says whether the best table of a file has more rows than an upload may have; those of a matrix are no cases. */
    boolean tooLong(Path file) throws IOException {
        try (ForeignFile foreign = ForeignFile.open(file)) {
            return foreign.tables().stream()
                    .filter(table -> table.rowCount() > 0)
                    .findFirst()
                    .filter(table -> table.rowCount() > RowImport.MOST_ROWS)
                    .filter(table -> !guess(table).matrix())
                    .isPresent();
        }
    }

    /** Guesses how the table at a place is read; empty if there is none. */
    Optional<SheetMap> guess(Path file, String sheet, int headerRow) throws IOException {
        return ForeignFile.table(file, sheet, headerRow).map(Matching::guess);
    }

    static SheetMap guess(FoundTable table) {
        return Guess.of(table, LocaleContextHolder.getLocale());
    }

    /** Finds the table that a map speaks of; where it has moved, the best one of its sheet. */
    Looked look(Path file, SheetMap map) throws IOException {
        try (ForeignFile foreign = ForeignFile.open(file)) {
            List<FoundTable> all = foreign.tables();
            String sheet = Objects.requireNonNullElse(map.sheet(), all.get(0).sheet());
            Optional<FoundTable> found = all.stream()
                    .filter(each -> each.sheet().equals(sheet) && each.headerRow() == map.headerRow())
                    .findFirst();
            if (found.isEmpty()) {
                found = ForeignFile.table(file, sheet, map.headerRow());
            }
            return new Looked(
                    found.orElse(all.get(0)),
                    all.stream().map(FoundTable::sheet).distinct().toList());
        }
    }

    /** A map that was kept, with what is likely to be meant by words of a file that it does not know. */
    record Extended(SheetMap map, List<String> newWords) {}

    /** Adds to a map what the words of a file are likely to mean that did not stand in earlier files. */
    Extended extended(Path file, SheetMap map) throws IOException {
        FoundTable table = look(file, map).table();
        List<MappedColumn> columns = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (MappedColumn column : map.columns()) {
            Optional<FoundColumn> found = table.columns().stream()
                    .filter(each -> MatchedColumns.of(each, table, map)
                            .filter(column::equals)
                            .isPresent())
                    .findFirst();
            columns.add(found.map(each -> MatchedColumns.withNewWords(column, each, table, words))
                    .orElse(column));
        }
        return new Extended(map.with(map.title(), columns), words);
    }

    /** Reads a map that was stored. */
    static SheetMap stored(String json) {
        try {
            return SheetMapJson.read(json.getBytes(StandardCharsets.UTF_8));
        } catch (UnusableMap e) {
            throw new IllegalStateException("A map that was stored cannot be read any more.", e);
        }
    }

    /** Prepares the page about a file. */
    ShownMatching show(Path file, SheetMap map, Set<Integer> asked) throws IOException {
        Looked looked = look(file, map);
        FoundTable table = looked.table();
        List<String> problems = new ArrayList<>(problems(map));
        List<ShownMatching.FirstCase> preview = problems.isEmpty() ? preview(file, map, problems) : List.of();
        List<ShownMatching.Column> columns = view.columns(table, map, guess(table), asked);
        return new ShownMatching(
                found(table),
                map.matrix() ? new ShownMatching.Matrix(map.requiredLevel()) : null,
                table.notices().stream()
                        .map(notice ->
                                MappingTexts.in(LocaleContextHolder.getLocale()).of(notice))
                        .toList(),
                problems,
                problems.isEmpty(),
                sheets(looked),
                table.headerRow(),
                map.title(),
                view.used(table, map),
                view.unused(table, map),
                texts.choices(),
                columns,
                view.folded(table, columns),
                preview);
    }

    /** Says what is wrong with a map; nothing if rows can be read with it. */
    List<String> problems(SheetMap map) {
        List<String> unsaid = map.of(ColumnUse.OBSTACLES).stream()
                .filter(column -> column.meanings().isEmpty())
                .map(column -> say.text("columns.wrong.obstacles", column.column()))
                .toList();
        if (!unsaid.isEmpty()) {
            return unsaid;
        }
        try {
            SheetMapJson.read(SheetMapJson.write(map));
            return List.of();
        } catch (UnusableMap e) {
            return texts.problems(map, e);
        }
    }

    private List<ShownMatching.FirstCase> preview(Path file, SheetMap map, List<String> problems) throws IOException {
        try {
            return firstCases.of(file, map);
        } catch (UnusableFile e) {
            problems.addAll(wrongFile.texts(e));
            return List.of();
        }
    }

    private String found(FoundTable table) {
        return table.sheet().isEmpty()
                ? say.text("columns.found.csv", table.rowCount(), table.headerRow())
                : say.text("columns.found.sheet", table.rowCount(), table.sheet(), table.headerRow());
    }

    private static List<ShownMatching.Choice> sheets(Looked looked) {
        return looked.sheets().stream()
                .map(name -> new ShownMatching.Choice(
                        name, name, name.equals(looked.table().sheet())))
                .toList();
    }
}
