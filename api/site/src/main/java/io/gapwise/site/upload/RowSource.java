package io.gapwise.site.upload;

import io.gapwise.service.casecomments.KeptComment;
import io.gapwise.service.origins.AnswerOrigin;
import io.gapwise.sheets.CaseColumn;
import io.gapwise.sheets.Cell;
import io.gapwise.sheets.SheetLayout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says where the cells of a row were read from, and what came beside them.
 *
 * @param rows the rows of the file; empty where the row is one of the file, under the same number
 * @param origins where each answer was read from; empty where the columns are those of the contract
 * @param comments what stands in the columns of comments
 */
record RowSource(List<Long> rows, List<AnswerOrigin> origins, List<SentComment> comments) {

    static final RowSource NONE = new RowSource(List.of(), List.of(), List.of());

    RowSource {
        rows = List.copyOf(rows);
        origins = List.copyOf(origins);
        comments = List.copyOf(comments);
    }

    /** Returns the comments as they are kept with a case. */
    List<KeptComment> said() {
        return comments.stream().map(SentComment::said).toList();
    }

    /** Counts the comments in which words may point to an obstacle. */
    int hinting() {
        return (int) comments.stream().filter(SentComment::hinting).count();
    }

    /** Returns the rows of the file that a row of this number came from. */
    List<Long> rowsOf(long line) {
        return rows.isEmpty() ? List.of(line) : rows;
    }

    /**
     * Returns the same with other readings where somebody changed a cell: its answer still comes from the same place, but
     * is read as what was entered by hand.
     */
    RowSource corrected(SheetLayout form, List<Cell> before, List<Cell> after) {
        Map<String, String> entered = new HashMap<>();
        for (int i = 0; i < after.size(); i++) {
            CaseColumn asked = form.asked(i);
            if (asked != null && (i >= before.size() || !after.get(i).equals(before.get(i)))) {
                entered.put(asked.path(), after.get(i).text());
            }
        }
        return new RowSource(
                rows,
                origins.stream()
                        .map(each -> new AnswerOrigin(
                                each.path(),
                                each.column(),
                                each.cell(),
                                entered.getOrDefault(each.path(), each.read())))
                        .toList(),
                comments);
    }

    Optional<AnswerOrigin> of(String path) {
        return origins.stream().filter(each -> each.path().equals(path)).findFirst();
    }
}
