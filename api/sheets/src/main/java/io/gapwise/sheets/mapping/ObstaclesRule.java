package io.gapwise.sheets.mapping;

import io.gapwise.sheets.Cell;
import io.gapwise.sheets.Row;
import java.util.List;

/** Reads which obstacles somebody ticked. What was not ticked is not answered: nobody said that it was looked at. */
final class ObstaclesRule implements ColumnRule {

    private static final String PRESENT = "PRESENT";

    private final int index;
    private final String column;
    private final WordMeanings meanings;
    private final String first;

    ObstaclesRule(int index, MappedColumn column) {
        this.index = index;
        this.column = column.column();
        this.meanings = new WordMeanings(column, null);
        this.first = ContractNames.obstaclePath(column.meanings().get(0));
    }

    @Override
    public void read(Row row, RowDraft draft) {
        Cell cell = row.cell(index);
        if (cell.blank()) {
            return;
        }
        if (CellTexts.unreadable(cell)) {
            draft.refused(first, cell);
            return;
        }
        for (String word : meanings.split(CellTexts.shown(cell))) {
            List<String> meant = meanings.of(word);
            if (meant == null) {
                draft.refused(first, Cell.text(word));
            } else {
                meant.forEach(obstacle ->
                        draft.answer(ContractNames.obstaclePath(obstacle), Cell.text(PRESENT), column, word));
            }
        }
    }
}
