package io.gapwise.sheets.mapping;

import io.gapwise.sheets.BrokenRow;
import io.gapwise.sheets.Cell;
import io.gapwise.sheets.OpenSheet;
import io.gapwise.sheets.Row;
import io.gapwise.sheets.UnusableFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts a matrix whose rows are people and whose columns are skills, and gives one case for each role and skill in which
 * somebody is below the required level. Only counts are kept; the names of the people are never read.
 */
final class MatrixRows implements MappedRows {

    /** Lists what a title of these cases can name in braces. */
    static final Set<String> OF_TITLE = Set.of("skill", "role");

    private static final int MOST_NOTICES = 100;
    private static final int MOST_ROLES = 10_000;
    private static final String ROLE = "audience.role";
    private static final String CAPABILITY = "gap.capability";
    private static final String HEADCOUNT = "audience.headcount";

    private record Pair(String role, MappedColumn skill, BigDecimal required, LevelCounts counts) {}

    private final SheetMap map;
    private final MappedTable table;
    private final boolean withOrigins;
    private final List<String> columns;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<TableNotice> notices = new ArrayList<>();
    private final Map<String, BigDecimal> required = new HashMap<>();
    private final TitlePattern title;
    private @Nullable Iterator<Pair> pairs;
    private long given;

    private MatrixRows(MappedTable table, boolean withOrigins) {
        this.map = table.map();
        this.table = table;
        this.withOrigins = withOrigins;
        title = TitlePattern.of(map.title());
        Set<String> filled = new HashSet<>(map.constants().keySet());
        filled.addAll(Set.of(ContractNames.TITLE, ROLE, CAPABILITY, HEADCOUNT, ContractNames.STANDING));
        columns = ContractNames.paths().stream().filter(filled::contains).toList();
        columns.forEach(path -> places.put(path, places.size()));
    }

    static MatrixRows of(SheetMap map, OpenSheet sheet, boolean withOrigins) throws IOException {
        return new MatrixRows(MappedTable.find(map, sheet), withOrigins);
    }

    @Override
    public MappedTable table() {
        return table;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public String unit() {
        return "case";
    }

    @Override
    public List<TableNotice> notices() {
        List<TableNotice> all = new ArrayList<>(table.body().notices());
        all.addAll(notices);
        return all;
    }

    @Override
    public @Nullable MappedRow nextMapped() throws IOException {
        if (pairs == null) {
            pairs = count().iterator();
        }
        return pairs.hasNext() ? row(pairs.next()) : null;
    }

    private List<Pair> count() throws IOException {
        Map<String, Map<MappedColumn, LevelCounts>> byRole = new LinkedHashMap<>();
        List<MappedColumn> skills = map.of(ColumnUse.SKILL);
        Map<MappedColumn, LevelsRule.Level> levels = new LinkedHashMap<>();
        skills.forEach(skill -> levels.put(skill, new LevelsRule.Level(places().get(skill), skill, map.decimal())));
        for (Row row = table.body().next(); row != null; row = table.body().next()) {
            if (BrokenRow.is(row.cells())) {
                notices.add(TableNotice.of(TableNotice.Kind.NO_LEVEL, row.number(), ""));
            } else if (saysRequired(row)) {
                take(requiredRole(row), row, levels);
            } else {
                count(row, levels, byRole);
            }
        }
        return pairs(byRole, skills);
    }

    private Map<MappedColumn, Integer> places() {
        return table.header().places();
    }

    /** A row with the levels that are required says so where the others have the name of a person or a role. */
    private boolean saysRequired(Row row) {
        return places().entrySet().stream()
                .filter(place -> place.getKey().use() != ColumnUse.SKILL)
                .anyMatch(place -> Synonyms.get().required(CellTexts.shown(row.cell(place.getValue()))));
    }

    private String requiredRole(Row row) {
        return places().entrySet().stream()
                .filter(place -> place.getKey().use() != ColumnUse.SKILL)
                .map(place -> Synonyms.get().requiredOf(CellTexts.shown(row.cell(place.getValue()))))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> role(row));
    }

    /** The row may say it for one role only, where it names one. */
    private void take(String role, Row row, Map<MappedColumn, LevelsRule.Level> levels) {
        String of = Synonyms.get().required(role) ? "" : role;
        levels.forEach((skill, level) -> {
            BigDecimal must = level.of(level.cell(row));
            if (must != null) {
                required.put(of + "\n" + skill.column(), must);
            }
        });
    }

    private void count(
            Row row, Map<MappedColumn, LevelsRule.Level> levels, Map<String, Map<MappedColumn, LevelCounts>> byRole)
            throws UnusableFile {
        String role = role(row);
        Map<MappedColumn, LevelCounts> ofRole = byRole.computeIfAbsent(role, key -> new LinkedHashMap<>());
        if (byRole.size() > MOST_ROLES) {
            throw UnusableFile.mapDoesNotFit(List.of(ROLE));
        }
        levels.forEach((skill, level) -> {
            Cell cell = level.cell(row);
            BigDecimal has = level.of(cell);
            if (has == null) {
                if (!level.silent(cell) && notices.size() < MOST_NOTICES) {
                    notices.add(TableNotice.of(
                            TableNotice.Kind.NO_LEVEL, row.number(), CellTexts.shown(cell), skill.column()));
                }
                return;
            }
            ofRole.computeIfAbsent(skill, key -> new LevelCounts()).add(row.number(), has);
        });
    }

    private String role(Row row) {
        return map.columns().stream()
                .filter(column -> ROLE.equals(column.field()) && places().containsKey(column))
                .map(column -> CellTexts.shown(row.cell(places().get(column))))
                .findFirst()
                .orElse("");
    }

    /** Keeps the pairs in which somebody is below; the others are told of. */
    private List<Pair> pairs(Map<String, Map<MappedColumn, LevelCounts>> byRole, List<MappedColumn> skills)
            throws UnusableFile {
        List<Pair> found = new ArrayList<>();
        List<String> withoutLevel = skills.stream()
                .map(MappedColumn::column)
                .filter(skill -> byRole.keySet().stream().anyMatch(role -> required(role, skill) == null))
                .toList();
        if (!withoutLevel.isEmpty()) {
            throw UnusableFile.noRequiredLevel(withoutLevel);
        }
        byRole.forEach((role, ofSkills) -> ofSkills.forEach((skill, counts) -> {
            BigDecimal must = Objects.requireNonNull(required(role, skill.column()));
            if (counts.below(must) > 0) {
                found.add(new Pair(role, skill, must, counts));
            } else if (notices.size() < MOST_NOTICES) {
                notices.add(TableNotice.of(TableNotice.Kind.NOBODY_BELOW, skill.column(), role));
            }
        }));
        return found;
    }

    private @Nullable BigDecimal required(String role, String skill) {
        BigDecimal said = required.getOrDefault(role + "\n" + skill, required.get("\n" + skill));
        return said == null && map.requiredLevel() != null ? BigDecimal.valueOf(map.requiredLevel()) : said;
    }

    private MappedRow row(Pair pair) {
        RowDraft draft = new RowDraft(places, columns.size(), withOrigins);
        String skill = pair.skill().column();
        String people = String.valueOf(pair.counts().below(pair.required()));
        String counted = "%s/%d<%s"
                .formatted(
                        people,
                        pair.counts().people(),
                        pair.required().stripTrailingZeros().toPlainString());
        String called = title.title(name -> name.equals("skill") ? skill : pair.role());
        draft.answer(ContractNames.TITLE, Cell.text(called), skill, "");
        if (!pair.role().isEmpty()) {
            draft.answer(ROLE, Cell.text(pair.role()), roleColumn(), pair.role());
        }
        draft.answer(CAPABILITY, Cell.text(skill), skill, skill);
        draft.answer(HEADCOUNT, new Cell(Cell.Kind.NUMBER, people), skill, counted);
        draft.answer(ContractNames.STANDING, Cell.text("BELOW"), skill, counted);
        map.answerConstants(draft);
        return draft.row(++given, pair.counts().rowsBelow(pair.required()));
    }

    private String roleColumn() {
        return map.columns().stream()
                .filter(column -> ROLE.equals(column.field()))
                .map(MappedColumn::column)
                .findFirst()
                .orElse("");
    }
}
