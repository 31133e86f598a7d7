package io.gapwise.sheets.mapping;

import io.gapwise.sheets.Cell;
import io.gapwise.sheets.Row;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares the level that people have with the one that their role requires. */
final class LevelsRule implements ColumnRule {

    /** Reads the level in one column. */
    static final class Level {

        private final int index;
        private final String column;
        private final WordMeanings meanings;
        private final DecimalMark decimal;

        Level(int index, MappedColumn column, DecimalMark decimal) {
            this.index = index;
            this.column = column.column();
            this.meanings = new WordMeanings(column, null);
            this.decimal = decimal;
        }

        Cell cell(Row row) {
            return row.cell(index);
        }

        /** Returns the level in a cell, or null if it holds none. */
        @Nullable BigDecimal of(Cell cell) {
            List<String> meant = meanings.of(CellTexts.shown(cell));
            LooseNumber.Read read = LooseNumber.of(
                    meant == null || meant.isEmpty() ? cell : Cell.text(meant.get(0)),
                    meant == null ? decimal : DecimalMark.POINT,
                    false);
            return read == null ? null : read.number();
        }

        boolean silent(Cell cell) {
            List<String> meant = meanings.of(CellTexts.shown(cell));
            return cell.blank() || meant != null && meant.isEmpty();
        }
    }

    private final Level required;
    private final Level current;

    LevelsRule(Level required, Level current) {
        this.required = required;
        this.current = current;
    }

    @Override
    public void read(Row row, RowDraft draft) {
        Cell must = required.cell(row);
        Cell is = current.cell(row);
        if (required.silent(must) || current.silent(is)) {
            return;
        }
        BigDecimal mustBe = required.of(must);
        BigDecimal isNow = current.of(is);
        if (mustBe == null || isNow == null) {
            draft.refused(ContractNames.STANDING, mustBe == null ? must : is);
            return;
        }
        draft.answer(
                ContractNames.STANDING,
                Cell.text(standing(isNow.compareTo(mustBe))),
                required.column + ", " + current.column,
                CellTexts.shown(must) + ", " + CellTexts.shown(is));
    }

    private static String standing(int compared) {
        return compared < 0 ? "BELOW" : compared == 0 ? "AT" : "ABOVE";
    }
}
