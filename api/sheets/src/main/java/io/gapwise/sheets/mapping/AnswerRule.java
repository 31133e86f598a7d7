package io.gapwise.sheets.mapping;

import io.gapwise.core.cases.Property;
import io.gapwise.sheets.Cell;
import io.gapwise.sheets.NoAnswer;
import io.gapwise.sheets.Row;
import java.util.ArrayList;
import java.util.List;

/** Reads the answer to the question of one field. What the map does not know is kept, to be refused at its cell. */
final class AnswerRule implements ColumnRule {

    private static final String BETWEEN = "; ";

    private final int index;
    private final String column;
    private final Property property;
    private final WordMeanings meanings;
    private final DecimalMark decimal;

    AnswerRule(int index, MappedColumn column, Property property, DecimalMark decimal) {
        this.index = index;
        this.column = column.column();
        this.property = property;
        this.meanings = new WordMeanings(column, property);
        this.decimal = decimal;
    }

    @Override
    public void read(Row row, RowDraft draft) {
        Cell cell = row.cell(index);
        if (cell.blank()) {
            return;
        }
        if (CellTexts.unreadable(cell)) {
            draft.refused(property.path(), cell);
            return;
        }
        String shown = CellTexts.shown(cell);
        switch (property.kind()) {
            case WORD -> word(cell, shown, draft);
            case WORDS -> words(cell, shown, draft);
            case WHOLE_NUMBER, NUMBER -> number(cell, shown, draft);
            case TEXT -> text(cell, shown, draft);
        }
    }

    private void word(Cell cell, String shown, RowDraft draft) {
        List<String> meant = meanings.of(shown);
        if (meant == null) {
            draft.refused(property.path(), cell);
        } else if (!meant.isEmpty()) {
            draft.answer(property.path(), Cell.text(meant.get(0)), column, shown);
        }
    }

    private void words(Cell cell, String shown, RowDraft draft) {
        List<String> read = new ArrayList<>();
        for (String word : meanings.split(shown)) {
            List<String> meant = meanings.of(word);
            if (meant == null) {
                draft.refused(property.path(), Cell.text(word));
            } else {
                meant.stream().filter(each -> !read.contains(each)).forEach(read::add);
            }
        }
        if (!read.isEmpty()) {
            draft.answer(property.path(), Cell.text(String.join(BETWEEN, read)), column, shown);
        }
    }

    private void number(Cell cell, String shown, RowDraft draft) {
        List<String> meant = meanings.of(shown);
        if (meant != null) {
            if (!meant.isEmpty()) {
                draft.answer(property.path(), Cell.text(meant.get(0)), column, shown);
            }
            return;
        }
        LooseNumber.Read read = LooseNumber.of(cell, decimal, property.kind() == Property.Kind.WHOLE_NUMBER);
        if (read == null || read.percent() && property.kind() == Property.Kind.WHOLE_NUMBER) {
            draft.refused(property.path(), cell);
            return;
        }
        String digits = read.number().toPlainString();
        // A percentage is read as one only where the unit says so, as in any other sheet.
        Cell number = read.percent() ? new Cell(Cell.Kind.PERCENT, digits + " %") : new Cell(Cell.Kind.NUMBER, digits);
        draft.answer(property.path(), number, column, shown);
    }

    private void text(Cell cell, String shown, RowDraft draft) {
        List<String> meant = meanings.of(shown);
        if (meant != null) {
            if (!meant.isEmpty()) {
                draft.answer(property.path(), Cell.text(meant.get(0)), column, shown);
            }
        } else if (cell.lostDigits()) {
            draft.refused(property.path(), cell);
        } else if (!NoAnswer.isMark(shown)) {
            String text = property.path().equals(ContractNames.TITLE) ? TitlePattern.shortened(shown) : shown;
            draft.answer(property.path(), Cell.text(text), column, shown);
        }
    }
}
