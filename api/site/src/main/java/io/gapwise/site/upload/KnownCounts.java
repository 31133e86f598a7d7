package io.gapwise.site.upload;

import io.gapwise.service.sheets.RowStanding;
import java.util.List;
import java.util.Map;

/** Counts the rows of an upload that are about a case that is there already, for the page. */
record KnownCounts(RowStanding.Kind kind, long count, List<KnownReference.Decision> choices) {

    static List<KnownCounts> of(Map<RowStanding.Kind, Long> counts) {
        return counts.entrySet().stream()
                .map(each -> new KnownCounts(
                        each.getKey(),
                        each.getValue(),
                        new KnownReference(each.getKey(), null, KnownReference.Decision.NEW).choices()))
                .toList();
    }
}
