package io.gapwise.sheets.strategy;

import io.gapwise.sheets.Cell;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Holds one row of a list.
 *
 * @param number the number that the row has in its sheet
 * @param broken whether it cannot be split into cells
 * @param cells what stands in the columns that are used, by their fields; empty cells are left out
 */
public record ItemRow(long number, boolean broken, Map<String, Cell> cells) {

    public ItemRow {
        cells = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }
}
