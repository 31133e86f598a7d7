package io.gapwise.service.appraisals;

import io.gapwise.sheets.appraisals.AppraisalCounts;
import io.gapwise.sheets.appraisals.AppraisalMap;
import io.gapwise.sheets.mapping.FoundTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what was read from a sheet of appraisals, and what became or would become of it.
 *
 * @param known the names of the sheet's capabilities that the strategy has
 * @param groups what would be kept, put together, and left out
 * @param round what was kept; null where the sheet was only looked at
 */
public record AppraisalReading(
        FoundTable table,
        AppraisalMap map,
        AppraisalCounts counts,
        List<String> known,
        AppraisedGroups groups,
        @Nullable AppraisalRound round) {

    public AppraisalReading {
        known = List.copyOf(known);
    }

    AppraisalReading kept(AppraisalRound kept) {
        return new AppraisalReading(table, map, counts, known, groups, kept);
    }

    /** Says whether anything can be kept. */
    public boolean hasCounts() {
        return !groups.kept().isEmpty();
    }
}
