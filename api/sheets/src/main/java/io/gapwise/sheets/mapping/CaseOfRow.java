package io.gapwise.sheets.mapping;

import io.gapwise.sheets.BrokenRow;
import io.gapwise.sheets.Cell;
import io.gapwise.sheets.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns a row of a table into a row with the contract's columns, by a map in which each row is a case. It reads no other row. */
final class CaseOfRow {

    private final SheetMap map;
    private final TableHeader header;
    private final boolean withOrigins;
    private final List<String> columns;
    private final List<Integer> own;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<ColumnRule> rules;
    private final TitlePattern title;

    CaseOfRow(SheetMap map, TableHeader header, boolean withOrigins) {
        this.map = map;
        this.header = header;
        this.withOrigins = withOrigins;
        columns = new ArrayList<>(filledFields(map));
        columns.forEach(path -> places.put(path, places.size()));
        own = OwnColumns.of(header, map);
        columns.addAll(OwnColumns.names(header, own));
        rules = RuleOfColumn.all(map, header);
        title = TitlePattern.of(map.title());
    }

    /** Lists the contract's columns that are filled, followed by the sender's own. */
    List<String> columns() {
        return columns;
    }

    MappedRow read(Row row) {
        if (BrokenRow.is(row.cells())) {
            return new MappedRow(row, List.of(row.number()), List.of(), List.of(), List.of());
        }
        RowDraft draft = new RowDraft(places, columns.size(), withOrigins);
        rules.forEach(rule -> rule.read(row, draft));
        title(row, draft);
        map.answerConstants(draft);
        for (int i = 0; i < own.size(); i++) {
            Cell cell = row.cell(own.get(i));
            draft.own(places.size() + i, cell.kind() == Cell.Kind.NUMBER ? Cell.text(CellTexts.shown(cell)) : cell);
        }
        return draft.row(row.number(), List.of(row.number()));
    }

    private void title(Row row, RowDraft draft) {
        if (!map.title().isEmpty()) {
            String text = title.title(name -> header.text(row, name));
            if (!text.isEmpty()) {
                draft.answer(ContractNames.TITLE, Cell.text(text), String.join(", ", title.columns()), "");
            }
        }
    }

    /** Lists the fields that a map fills, in the order of the contract. */
    private static List<String> filledFields(SheetMap map) {
        Set<String> filled = new LinkedHashSet<>(map.constants().keySet());
        filled.add(ContractNames.TITLE);
        for (MappedColumn column : map.columns()) {
            switch (column.use()) {
                case ANSWER -> filled.add(String.valueOf(column.field()));
                case OBSTACLES -> column.meanings().forEach(name -> filled.add(ContractNames.obstaclePath(name)));
                case REQUIRED_LEVEL, CURRENT_LEVEL -> filled.add(ContractNames.STANDING);
                case WISHED_COURSE -> filled.add(ContractNames.REQUESTED);
                case TITLE, COMMENT, PERSON, SKILL, UNUSED -> {
                    // These answer nothing by themselves.
                }
            }
        }
        return ContractNames.paths().stream().filter(filled::contains).toList();
    }
}
