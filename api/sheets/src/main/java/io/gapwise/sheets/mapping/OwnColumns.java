package io.gapwise.sheets.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds the sender's own columns that stay beside the answers: all that have a name, but none that names people. */
final class OwnColumns {

    private OwnColumns() {}

    /** Lists their places in the table. */
    static List<Integer> of(TableHeader header, SheetMap map) {
        List<Integer> dropped = new ArrayList<>();
        for (Map.Entry<MappedColumn, Integer> place : header.places().entrySet()) {
            MappedColumn column = place.getKey();
            // A column that has the name of the field that it answers would stand there twice.
            if (column.use() == ColumnUse.PERSON || column.column().equals(column.field())) {
                dropped.add(place.getValue());
            }
        }
        List<Integer> own = new ArrayList<>();
        for (int i = 0; i < header.names().size(); i++) {
            if (!header.names().get(i).isEmpty() && !dropped.contains(i)) {
                own.add(i);
            }
        }
        return own;
    }

    /** Lists their names; one that is also a path of the contract is marked, so that it is not read as an answer. */
    static List<String> names(TableHeader header, List<Integer> own) {
        return own.stream()
                .map(header.names()::get)
                .map(name ->
                        ContractNames.find(name) != null || name.equals(ContractNames.STATEMENTS) ? name + " *" : name)
                .toList();
    }
}
