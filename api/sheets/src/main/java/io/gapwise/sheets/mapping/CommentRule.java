package io.gapwise.sheets.mapping;

import io.gapwise.sheets.Cell;
import io.gapwise.sheets.NoAnswer;
import io.gapwise.sheets.Row;

/** Keeps what somebody wrote beside the answers. */
final class CommentRule implements ColumnRule {

    private final int index;
    private final String column;

    CommentRule(int index, MappedColumn column) {
        this.index = index;
        this.column = column.column();
    }

    @Override
    public void read(Row row, RowDraft draft) {
        Cell cell = row.cell(index);
        String shown = CellTexts.shown(cell);
        if (!cell.blank() && !CellTexts.unreadable(cell) && !NoAnswer.isMark(shown)) {
            draft.comment(new RowText(column, shown));
        }
    }
}
