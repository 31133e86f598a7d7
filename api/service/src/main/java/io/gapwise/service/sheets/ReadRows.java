package io.gapwise.service.sheets;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Some rows that were read together, with how they stand to what is stored. They are kept together or in parts. */
record ReadRows(List<ReadRow> rows, RowKeeping keeping) {

    /**
     * A row that can be kept, with its case and its standing, or what is wrong with it.
     *
     * @param bad null where the row can be kept
     */
    record ReadRow(
            SentRow row,
            @Nullable SheetCase sheetCase,
            @Nullable RowStanding standing,
            @Nullable RowOutcome bad) {

        static ReadRow bad(RowOutcome outcome) {
            return new ReadRow(outcome.row(), null, null, outcome);
        }
    }

    ReadRows {
        rows = List.copyOf(rows);
    }

    int size() {
        return rows.size();
    }

    /** Keeps the rows from one to before another, and returns what became of them, in their order. */
    List<RowOutcome> outcomes(int from, int to) {
        List<ReadRow> some = rows.subList(from, to);
        List<ReadRow> good = some.stream().filter(each -> each.bad() == null).toList();
        Iterator<RowOutcome> kept = keeping.keep(
                        good.stream().map(ReadRow::row).toList(),
                        good.stream()
                                .map(each -> Objects.requireNonNull(each.sheetCase()))
                                .toList(),
                        good.stream()
                                .map(each -> Objects.requireNonNull(each.standing()))
                                .toList())
                .iterator();
        List<RowOutcome> outcomes = new ArrayList<>();
        for (ReadRow each : some) {
            outcomes.add(each.bad() == null ? kept.next() : each.bad());
        }
        return outcomes;
    }
}
