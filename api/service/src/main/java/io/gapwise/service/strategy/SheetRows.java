package io.gapwise.service.strategy;

import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.sheets.Cell;
import io.gapwise.sheets.mapping.FoundTable;
import io.gapwise.sheets.outcomes.WrittenDay;
import io.gapwise.sheets.strategy.ItemMap;
import io.gapwise.sheets.strategy.ItemRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Says of each row of a file what becomes of it, against the entries that there are. */
final class SheetRows {

    private final StrategyKind kind;
    private final ItemMap map;
    private final Map<String, StrategyItem> byKey = new HashMap<>();
    private final Map<String, String> parents;
    private final Set<String> seen = new HashSet<>();

    SheetRows(StrategyKind kind, ItemMap map, List<StrategyItem> there) {
        this.kind = kind;
        this.map = map;
        there.forEach(each -> byKey.put(each.key(), each));
        this.parents = kind == StrategyKind.OBJECTIVE ? ObjectiveTree.parents(there) : new HashMap<>();
    }

    List<SheetRow> read(FoundTable table, List<ItemRow> rows) {
        List<String> days = new ArrayList<>();
        rows.forEach(row -> kind.fields().stream()
                .filter(field -> field.type() == StrategyField.Type.DAY)
                .filter(field -> row.cells().containsKey(field.name()))
                .forEach(field -> days.add(row.cells().get(field.name()).trimmed())));
        SheetCells cells = new SheetCells(table.decimal(), WrittenDay.order(days));
        return rows.stream().map(row -> read(row, cells)).toList();
    }

    @Nullable StrategyItem there(String name) {
        return byKey.get(StrategyName.key(name));
    }

    private SheetRow read(ItemRow row, SheetCells cells) {
        if (row.broken()) {
            Problem broken = Problem.at(ProblemKind.MALFORMED, "", Sentence.of("strategy.brokenRow"));
            return refused(row, "", List.of(broken));
        }
        Cell named = row.cells().get(StrategyKind.NAME);
        String name = named == null ? "" : SheetCells.shown(named);
        StrategyItem before = there(name);
        ObjectNode document =
                before == null ? JsonNodeFactory.instance.objectNode() : StrategyJson.values(before.values());
        List<Problem> problems = new ArrayList<>();
        for (StrategyField field : kind.fields()) {
            Cell cell = row.cells().get(field.name());
            if (cell != null) {
                cells.read(field, cell, problems::add).ifPresent(value -> document.set(field.name(), value));
            }
        }
        StrategyValues values = StrategyReader.read(kind, document, problems);
        once(name, problems);
        noCircle(name, values, problems);
        if (!problems.isEmpty()) {
            return refused(row, name, problems.stream().distinct().toList());
        }
        seen.add(StrategyName.key(name));
        return new SheetRow(row.number(), values.name(), action(before, values), values, List.of());
    }

    private static SheetRow.Action action(@Nullable StrategyItem before, StrategyValues values) {
        if (before == null) {
            return SheetRow.Action.ADDED;
        }
        return before.values().equals(values) ? SheetRow.Action.SAME : SheetRow.Action.CHANGED;
    }

    private void once(String name, List<Problem> problems) {
        if (seen.contains(StrategyName.key(name))) {
            problems.add(Problem.at(
                    ProblemKind.GIVEN_TWICE, StrategyReader.pointer(StrategyKind.NAME), Sentence.of("strategy.twice")));
        }
    }

    private void noCircle(String name, StrategyValues values, List<Problem> problems) {
        String key = StrategyName.key(name);
        String parent = kind == StrategyKind.OBJECTIVE ? ObjectiveTree.parentKey(values) : null;
        if (parent == null || !problems.isEmpty()) {
            return;
        }
        if (ObjectiveTree.circle(parents, key, parent)) {
            problems.add(Problem.at(
                    ProblemKind.OUT_OF_RANGE, StrategyReader.pointer("parent"), Sentence.of("strategy.circle", name)));
        } else {
            parents.put(key, parent);
        }
    }

    private SheetRow refused(ItemRow row, String name, List<Problem> problems) {
        List<RowProblem> told = problems.stream()
                .map(problem -> {
                    String field = problem.pointer().isEmpty()
                            ? ""
                            : problem.pointer().substring(1).split("/")[0];
                    Cell cell = row.cells().get(field);
                    return new RowProblem(
                            row.number(),
                            map.column(field).orElse(""),
                            field,
                            cell == null ? "" : SheetCells.shown(cell),
                            problem);
                })
                .toList();
        return new SheetRow(row.number(), name, SheetRow.Action.REFUSED, null, told);
    }
}
