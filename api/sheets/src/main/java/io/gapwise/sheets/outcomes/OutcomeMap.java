package io.gapwise.sheets.outcomes;

import io.gapwise.sheets.mapping.DecimalMark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says how a report with columns of its own is read; {@link OutcomeMapJson} reads and writes it as a small file. The
 * columns are found again by their names, wherever the table stands.
 *
 * @param sheet the name of the sheet; null for a CSV file or the table that looks best
 * @param columns what the columns mean; a column that is not listed is not used
 */
public record OutcomeMap(@Nullable String sheet, DayOrder dates, DecimalMark decimal, List<OutcomeColumn> columns) {

    public OutcomeMap {
        columns = List.copyOf(columns);
    }

    public boolean uses(OutcomeUse use) {
        return columns.stream().anyMatch(column -> column.use() == use);
    }
}
