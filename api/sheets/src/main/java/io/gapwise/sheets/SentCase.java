package io.gapwise.sheets;

import io.gapwise.core.json.CaseFile;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Holds a case as it was sent, before it is read.
 *
 * @param number the number of its line, row or case, from 1
 * @param place the same place as a person would name it
 * @param cells the cells of its row in a sheet, or null if it came as JSON
 */
record SentCase(long number, String place, @Nullable List<Cell> cells, Supplier<CaseFile.Entry> reading) {

    CaseFile.Entry read() {
        return reading.get();
    }
}
