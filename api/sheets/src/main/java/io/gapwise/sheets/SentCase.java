package io.gapwise.sheets;

import io.gapwise.core.json.CaseFile;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A case as it was sent, not read yet.
 *
 * @param number of its line, row or case, from 1
 * @param place the same as a person would say it
 * @param cells as they stood in a sheet; null where it came as JSON
 */
record SentCase(long number, String place, @Nullable List<Cell> cells, Supplier<CaseFile.Entry> reading) {

    CaseFile.Entry read() {
        return reading.get();
    }
}
