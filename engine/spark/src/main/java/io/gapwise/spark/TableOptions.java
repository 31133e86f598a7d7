package io.gapwise.spark;

import io.gapwise.sheets.mapping.SheetMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says how a table is read and what of it is kept.
 *
 * @param map what the columns mean; null where they are the contract's
 * @param csv how the file is written; null where the table does not come from CSV
 * @param caseColumn the one column that holds the cases; null where it is found by its name, or the columns are the answers
 * @param keep the columns that are kept; null for all
 */
record TableOptions(
        @Nullable SheetMap map,
        @Nullable Csv csv,
        @Nullable String caseColumn,
        @Nullable List<String> keep) {

    static final TableOptions NONE = new TableOptions(null, null, null, null);
}
