package io.gapwise.site.upload;

import io.gapwise.service.recommendations.CaseRecords;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds rows that are called like cases that are there already, although nothing else tells that they are about them. A
 * sheet without references that comes back a second time is noticed by it.
 */
@Component
class AlikeTitles {

    /** A hint needs no more rows than these, and looking for more would make the page slow. */
    private static final int MOST_ROWS = 500;

    private static final int NAMED = 5;

    private final UploadRows rows;
    private final CaseRecords cases;

    AlikeTitles(UploadRows rows, CaseRecords cases) {
        this.rows = rows;
        this.cases = cases;
    }

    /**
     * The rows that are called like a case.
     *
     * @param count how many of the first rows
     * @param first the numbers of the first of them
     */
    record Found(int count, List<Long> first) {}

    /** Looks at the first rows that wait to be answered. */
    Found in(String upload) {
        List<UploadRow> unknown = rows.behind(upload, EnumSet.of(RowState.GOOD), -1, MOST_ROWS).stream()
                .filter(row -> row.known() == null && !row.title().isEmpty())
                .toList();
        Set<String> taken = cases.titles(unknown.stream().map(UploadRow::title).collect(Collectors.toSet()));
        List<Long> found = unknown.stream()
                .filter(row -> taken.contains(row.title()))
                .map(UploadRow::line)
                .toList();
        return new Found(found.size(), found.stream().limit(NAMED).toList());
    }
}
