package io.gapwise.service.strategy;

import io.gapwise.sheets.mapping.FoundTable;
import io.gapwise.sheets.strategy.ItemMap;
import java.util.List;

/**
 * Says what was read from a file, and what became or would become of it.
 *
 * @param from where the map comes from
 * @param kept whether the rows were stored, or only looked at
 */
public record SheetReading(
        StrategyKind kind, FoundTable table, ItemMap map, MapFrom from, boolean kept, List<SheetRow> rows) {

    /** Lists where a map can come from. */
    public enum MapFrom {
        /** Somebody said something of the columns. */
        SAID,
        /** A file with the same columns was read before. */
        EARLIER,
        GUESSED
    }

    public SheetReading {
        rows = List.copyOf(rows);
    }

    public int count(SheetRow.Action action) {
        return (int) rows.stream().filter(row -> row.action() == action).count();
    }

    public List<RowProblem> problems() {
        return rows.stream().flatMap(row -> row.problems().stream()).toList();
    }
}
