package io.gapwise.sheets.appraisals;

import io.gapwise.core.cases.Standing;
import io.gapwise.sheets.BrokenRow;
import io.gapwise.sheets.Cell;
import io.gapwise.sheets.DamagedFile;
import io.gapwise.sheets.OpenSheet;
import io.gapwise.sheets.Row;
import io.gapwise.sheets.mapping.FoundColumn;
import io.gapwise.sheets.mapping.FoundTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a sheet of appraisals, and counts them. */
final class AppraisalRows {

    private static final int MOST_WORDS = 50;
    private static final int MOST_REMEMBERED = 1_000;
    private static final int LONGEST_CAPABILITY = 100;
    private static final int LONGEST_ROLE = 200;
    private static final int LONGEST_WORD = 100;

    private final FoundTable table;
    private final AppraisalMap map;
    private final int most;
    private final List<FoundColumn> people = new ArrayList<>();
    private final List<FoundColumn> rated = new ArrayList<>();
    private final Map<AppraisalUse, FoundColumn> single = new EnumMap<>(AppraisalUse.class);

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<Integer> counted = new LinkedHashSet<>();
    private final Map<Of, Rating> ratings = new LinkedHashMap<>();
    private final Map<String, String> roles = new HashMap<>();
    private final Map<String, String> capabilities = new HashMap<>();
    private final Map<String, String> written = new TreeMap<>();
    private final Map<String, Long> words = new LinkedHashMap<>();
    private final Uncounted uncounted = new Uncounted();
    private long rows;

    private record Of(int person, String capability) {}

    private record Rating(String role, Standing standing) {}

    AppraisalRows(FoundTable table, AppraisalMap map, int most) {
        this.table = table;
        this.map = map;
        this.most = most;
        Set<String> seen = new LinkedHashSet<>();
        for (FoundColumn column : table.columns()) {
            if (seen.add(column.name())) {
                place(column);
            }
        }
    }

    private void place(FoundColumn column) {
        AppraisalUse use = map.columns().getOrDefault(column.name(), AppraisalUse.UNUSED);
        switch (use) {
            case PERSON -> people.add(column);
            case RATED -> rated.add(column);
            case ROLE, CAPABILITY, STANDING -> single.putIfAbsent(use, column);
            case UNUSED -> {}
        }
    }

    AppraisalCounts read(Path file) throws IOException, TooManyRatings {
        try (OpenSheet sheet = OpenSheet.open(file, table.sheet().isEmpty() ? null : table.sheet())) {
            for (Row row = sheet.next(); row != null && row.number() <= table.lastRow(); row = sheet.next()) {
                if (row.number() >= table.firstRow() && !row.blank()) {
                    read(row);
                }
            }
        } catch (DamagedFile e) {
            uncounted.add(NotCounted.Why.DAMAGED_REST, "", "", e.number());
        }
        return new AppraisalCounts(
                rows, counted.size(), counts(), words(), List.copyOf(written.values()), uncounted.list());
    }

    private void read(Row row) throws TooManyRatings {
        rows++;
        if (BrokenRow.is(row.cells())) {
            uncounted.add(NotCounted.Why.BROKEN_ROW, "", "", row.number());
            return;
        }
        String role = name(row, single.get(AppraisalUse.ROLE), LONGEST_ROLE);
        if (role == null) {
            return;
        }
        int person = person(row);
        FoundColumn named = single.get(AppraisalUse.CAPABILITY);
        FoundColumn rating = single.get(AppraisalUse.STANDING);
        if (named != null && rating != null) {
            String capability = name(row, named, LONGEST_CAPABILITY);
            if (capability != null && capability.isEmpty()) {
                uncounted.add(NotCounted.Why.NO_CAPABILITY, named.name(), "", row.number());
            } else if (capability != null) {
                rate(row, person, role, capability, rating, true);
            }
        } else {
            for (FoundColumn column : rated) {
                rate(row, person, role, column.name(), column, false);
            }
        }
    }

    /** Returns what a cell names; empty where it names nothing, and null where that is no name. */
    private @Nullable String name(Row row, @Nullable FoundColumn column, int longest) {
        if (column == null) {
            return "";
        }
        Cell cell = row.cell(column.index());
        String text = shown(cell);
        if (isBroken(cell)) {
            uncounted.add(NotCounted.Why.CELL_ERROR, column.name(), "", row.number());
            return null;
        } else if (text.length() > longest || text.codePoints().anyMatch(Character::isISOControl)) {
            uncounted.add(NotCounted.Why.BAD_NAME, column.name(), text, row.number());
            return null;
        }
        return text;
    }

    private void rate(Row row, int person, String role, String named, FoundColumn column, boolean wanted)
            throws TooManyRatings {
        written.putIfAbsent(AppraisalWords.key(named), named);
        String capability = map.capability(named);
        if (capability.isEmpty()) {
            return;
        }
        Cell cell = row.cell(column.index());
        String word = shown(cell);
        if (isBroken(cell)) {
            uncounted.add(NotCounted.Why.CELL_ERROR, column.name(), "", row.number());
        } else if (word.isEmpty() && wanted) {
            uncounted.add(NotCounted.Why.NO_RATING, column.name(), "", row.number());
        } else if (!word.isEmpty()) {
            remember(word);
            Optional<Standing> standing = map.standing(word);
            if (standing.isPresent()) {
                rated(row, new Of(person, AppraisalWords.key(capability)), capability, role, standing.get());
            } else if (!map.leavesOut(word)) {
                uncounted.add(NotCounted.Why.UNKNOWN_WORD, column.name(), word, row.number());
            }
        }
    }

    private void rated(Row row, Of of, String capability, String role, Standing standing) throws TooManyRatings {
        capabilities.putIfAbsent(of.capability(), capability);
        roles.putIfAbsent(AppraisalWords.key(role), role);
        counted.add(of.person());
        if (ratings.put(of, new Rating(AppraisalWords.key(role), standing)) != null) {
            uncounted.add(NotCounted.Why.TWICE, "", capability, row.number());
        }
        if (ratings.size() > most) {
            throw new TooManyRatings(most);
        }
    }

    private void remember(String word) {
        String shown = word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD);
        if (words.containsKey(shown) || words.size() < MOST_REMEMBERED) {
            words.merge(shown, 1L, Long::sum);
        }
    }

    /** Rows of one person have the same names; where nothing names people, each row is one. */
    private int person(Row row) {
        StringBuilder key = new StringBuilder();
        for (FoundColumn column : people) {
            key.append(AppraisalWords.key(shown(row.cell(column.index())))).append('\n');
        }
        String name = key.toString().isBlank() ? "row " + row.number() : key.toString();
        return numbers.computeIfAbsent(name, each -> numbers.size());
    }

    private static boolean isBroken(Cell cell) {
        return switch (cell.kind()) {
            case ERROR, NOT_COMPUTED, GARBLED, BROKEN -> true;
            case TEXT, NUMBER, PERCENT, DATE, TRUTH -> false;
        };
    }

    /** Returns what a person sees in the cell; nothing where it could not be worked out. */
    static String shown(Cell cell) {
        return switch (cell.kind()) {
            case NUMBER, PERCENT -> cell.shown().strip();
            case TEXT, DATE, TRUTH -> cell.trimmed();
            case ERROR, NOT_COMPUTED, GARBLED, BROKEN -> "";
        };
    }

    private List<AppraisalCounts.Count> counts() {
        Map<String, Map<String, Map<Standing, Integer>>> all = new TreeMap<>();
        ratings.forEach((of, rating) -> all.computeIfAbsent(of.capability(), each -> new TreeMap<>())
                .computeIfAbsent(rating.role(), each -> new EnumMap<>(Standing.class))
                .merge(rating.standing(), 1, Integer::sum));
        List<AppraisalCounts.Count> counts = new ArrayList<>();
        all.forEach((capability, ofRoles) -> ofRoles.forEach((role, standings) -> counts.add(new AppraisalCounts.Count(
                roles.getOrDefault(role, ""), capabilities.getOrDefault(capability, ""), standings))));
        return counts;
    }

    private List<AppraisalCounts.Word> words() {
        Map<String, AppraisalCounts.Word> byKey = new LinkedHashMap<>();
        words.forEach((word, count) -> byKey.merge(
                AppraisalWords.key(word),
                new AppraisalCounts.Word(word, count, map.standing(word), map.leavesOut(word)),
                (one, other) -> new AppraisalCounts.Word(
                        one.word(), one.count() + other.count(), one.standing(), one.leftOut())));
        return byKey.values().stream()
                .sorted(Comparator.comparingLong(AppraisalCounts.Word::count)
                        .reversed()
                        .thenComparing(AppraisalCounts.Word::word))
                .limit(MOST_WORDS)
                .toList();
    }
}
