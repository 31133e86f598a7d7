package io.gapwise.sheets.needs;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.insight.needs.Need;
import io.gapwise.sheets.Cell;
import io.gapwise.sheets.SheetLayout;
import io.gapwise.sheets.mapping.ColumnUse;
import io.gapwise.sheets.mapping.MappedColumn;
import io.gapwise.sheets.mapping.SheetMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one sheet as training needs, with the courses that the sender's own columns wish for. */
public final class NeedReader {

    private final SheetLayout.Judge judge;
    private final List<Integer> wishes = new ArrayList<>();

    /** @param map how the columns were mapped; null if they are those of the contract, where no column names a course */
    public NeedReader(SheetLayout form, @Nullable SheetMap map) {
        judge = form.judge();
        if (map != null) {
            map.columns().stream()
                    .filter(column -> column.use() == ColumnUse.WISHED_COURSE)
                    .map(MappedColumn::column)
                    .map(form.columns()::indexOf)
                    .filter(index -> index >= 0)
                    .forEach(wishes::add);
        }
    }

    /** Returns what a row needs; nothing if the row is bad. */
    public Optional<Need> read(List<Cell> cells) {
        SheetLayout.Judged judged = judge.of(cells);
        if (!judged.good()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Need(GapCaseJson.read(judged.json()), wished(cells)));
        } catch (BadCase e) {
            return Optional.empty();
        }
    }

    private List<String> wished(List<Cell> cells) {
        return wishes.stream()
                .filter(index -> index < cells.size())
                .map(cells::get)
                .filter(cell -> !cell.blank())
                .map(Cell::text)
                .toList();
    }
}
