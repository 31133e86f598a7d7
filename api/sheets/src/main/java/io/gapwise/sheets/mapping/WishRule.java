package io.gapwise.sheets.mapping;

import io.gapwise.sheets.Cell;
import io.gapwise.sheets.NoAnswer;
import io.gapwise.sheets.Row;
import java.util.List;

/** Reads which course somebody wishes for. That is what was asked for, and never says what stands in the way. */
final class WishRule implements ColumnRule {

    private static final String TRAINING = "TRAINING";

    private final int index;
    private final String column;
    private final WordMeanings meanings;

    WishRule(int index, MappedColumn column) {
        this.index = index;
        this.column = column.column();
        this.meanings = new WordMeanings(column, null);
    }

    @Override
    public void read(Row row, RowDraft draft) {
        Cell cell = row.cell(index);
        String shown = CellTexts.shown(cell);
        if (cell.blank() || CellTexts.unreadable(cell)) {
            return;
        }
        List<String> meant = meanings.of(shown);
        if (meant != null && meant.isEmpty() || meant == null && NoAnswer.isMark(shown)) {
            return;
        }
        String read = meant == null ? TRAINING : meant.get(0);
        if (read.equals(TRAINING)) {
            draft.wish(new RowText(column, shown));
        }
        if (!draft.answered(ContractNames.REQUESTED)) {
            draft.answer(ContractNames.REQUESTED, Cell.text(read), column, shown);
        }
    }
}
