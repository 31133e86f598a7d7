package io.gapwise.service.sheets;

import java.util.List;

/** Does with rows what their standings and the sender's choice ask for. */
interface RowKeeping {

    /** Returns what became of some rows, in their order. The three lists are of the same length. */
    List<RowOutcome> keep(List<SentRow> rows, List<SheetCase> cases, List<RowStanding> standings);
}
