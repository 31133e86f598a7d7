package io.gapwise.sheets.outcomes;

import io.gapwise.sheets.UnusableFile;
import io.gapwise.sheets.mapping.ForeignFile;
import io.gapwise.sheets.mapping.FoundColumn;
import io.gapwise.sheets.mapping.FoundTable;
import io.gapwise.sheets.mapping.Normal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks into a report: which table it holds, what its columns seem to mean, and what it says by a map. */
public final class OutcomeReport {

    private final Path file;
    private final List<FoundTable> tables;

    private OutcomeReport(Path file, List<FoundTable> tables) {
        this.file = file;
        this.tables = tables;
    }

    /** @throws UnusableFile if it is neither CSV nor a workbook */
    public static OutcomeReport open(Path file) throws IOException {
        try (ForeignFile found = ForeignFile.open(file)) {
            return new OutcomeReport(file, found.tables());
        }
    }

    /** Returns the table of which most can be understood; empty if the file holds none. */
    public Optional<FoundTable> table() {
        return tables.stream().max(Comparator.comparingLong(OutcomeReport::understood));
    }

    private static long understood(FoundTable table) {
        return OutcomeGuess.of(table, Locale.ENGLISH).columns().stream()
                .filter(column -> column.use() != OutcomeUse.UNUSED)
                .count();
    }

    /** Returns the table that has all columns that a map uses; empty if there is none. */
    public Optional<FoundTable> table(OutcomeMap map) {
        return tables.stream()
                .filter(table -> map.sheet() == null || map.sheet().equals(table.sheet()))
                .filter(table -> missing(table, map).isEmpty())
                .findFirst()
                .or(() -> tables.stream()
                        .filter(table -> missing(table, map).isEmpty())
                        .findFirst());
    }

    /** Lists the columns that a map uses and no table has; those of the table that lacks the fewest. */
    public List<String> missing(OutcomeMap map) {
        return tables.stream()
                .map(table -> missing(table, map))
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    private static List<String> missing(FoundTable table, OutcomeMap map) {
        return map.columns().stream()
                .filter(column -> column.use() != OutcomeUse.UNUSED && column.use() != OutcomeUse.PERSON)
                .map(OutcomeColumn::column)
                .filter(name -> place(table, name) == null)
                .toList();
    }

    static @Nullable Integer place(FoundTable table, String name) {
        return table.columns().stream()
                .filter(column -> !column.name().isEmpty())
                .filter(column -> Normal.plain(column.name()).equals(Normal.plain(name)))
                .map(FoundColumn::index)
                .findFirst()
                .orElse(null);
    }

    /**
     * Counts what the table says.
     *
     * @param course only rows about this course count; null for all
     * @param today no day behind this one is read
     */
    public OutcomeCounts counts(FoundTable table, OutcomeMap map, @Nullable String course, LocalDate today)
            throws IOException {
        return new OutcomeRows(table, map, course, today).read(file);
    }
}
