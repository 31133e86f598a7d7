package io.gapwise.sheets.appraisals;

import io.gapwise.sheets.mapping.ForeignFile;
import io.gapwise.sheets.mapping.FoundColumn;
import io.gapwise.sheets.mapping.FoundTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks into a sheet of appraisals: which table it holds, what its columns seem to be, and what it says by a map. */
public final class AppraisalFile {

    private static final Set<FoundColumn.Content> RATINGS =
            EnumSet.of(FoundColumn.Content.WORDS, FoundColumn.Content.LEVELS);

    private final Path file;
    private final List<FoundTable> tables;

    private AppraisalFile(Path file, List<FoundTable> tables) {
        this.file = file;
        this.tables = List.copyOf(tables);
    }

    /** @throws io.gapwise.sheets.UnusableFile if it is neither CSV nor a workbook */
    public static AppraisalFile open(Path file) throws IOException {
        try (ForeignFile found = ForeignFile.open(file)) {
            return new AppraisalFile(file, found.tables());
        }
    }

    /** Returns the table of which most can be understood; empty if the file holds none. */
    public Optional<FoundTable> table(List<String> capabilities) {
        return tables.stream().max(Comparator.comparingLong(table -> understood(guess(table, capabilities))));
    }

    private static long understood(AppraisalMap map) {
        return map.columns().values().stream()
                .filter(use -> use != AppraisalUse.UNUSED)
                .count();
    }

    /**
     * Makes a first map from the names of the columns and from what stands in them; what is in doubt stays unused.
     *
     * @param capabilities the names of capabilities that are known
     */
    public static AppraisalMap guess(FoundTable table, List<String> capabilities) {
        Map<String, AppraisalUse> columns = new LinkedHashMap<>();
        for (FoundColumn column : table.columns()) {
            if (!column.name().isEmpty()) {
                columns.putIfAbsent(column.name(), onlyOnce(AppraisalWords.get().use(column.name()), columns));
            }
        }
        AppraisalMap byName = new AppraisalMap(columns, Map.of(), Map.of());
        if (byName.rowsAreRatings()) {
            return byName;
        }
        columns.replaceAll((name, use) ->
                use == AppraisalUse.CAPABILITY || use == AppraisalUse.STANDING ? AppraisalUse.UNUSED : use);
        Set<String> known = capabilities.stream().map(AppraisalWords::key).collect(Collectors.toSet());
        boolean people = columns.containsValue(AppraisalUse.PERSON);
        for (FoundColumn column : table.columns()) {
            if (columns.get(column.name()) == AppraisalUse.UNUSED && isRated(column, known, people)) {
                columns.put(column.name(), AppraisalUse.RATED);
            }
        }
        return new AppraisalMap(columns, Map.of(), Map.of());
    }

    /** Several columns can name the person; of everything else the first one counts. */
    private static AppraisalUse onlyOnce(AppraisalUse use, Map<String, AppraisalUse> before) {
        return use != AppraisalUse.PERSON && before.containsValue(use) ? AppraisalUse.UNUSED : use;
    }

    private static boolean isRated(FoundColumn column, Set<String> known, boolean people) {
        if (known.contains(AppraisalWords.key(column.name()))) {
            return true;
        }
        boolean words = !column.words().isEmpty()
                && column.words().stream()
                        .anyMatch(each ->
                                AppraisalWords.get().standing(each.word()).isPresent());
        return RATINGS.contains(column.content())
                && (words || people && column.content() == FoundColumn.Content.LEVELS);
    }

    /** Counts what a table says, at most so many ratings of it. */
    public AppraisalCounts count(FoundTable table, AppraisalMap map, int most) throws IOException, TooManyRatings {
        return new AppraisalRows(table, map, most).read(file);
    }
}
