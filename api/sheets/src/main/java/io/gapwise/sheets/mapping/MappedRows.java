package io.gapwise.sheets.mapping;

import io.gapwise.sheets.Row;
import io.gapwise.sheets.RowMapping;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives the cases of a mapped table one after another, each with where its answers came from. */
interface MappedRows extends RowMapping.Mapped {

    /** Returns the next case, or null after the last one. */
    @Nullable MappedRow nextMapped() throws IOException;

    /** Returns the last of the rows that name the columns. */
    long headerRow();

    /** Lists what was passed over on the way, such as totals; it is complete after the last case. */
    List<TableNotice> notices();

    /** Lists the named columns of the table that are not used. */
    List<String> unused();

    @Override
    default @Nullable Row next() throws IOException {
        MappedRow next = nextMapped();
        return next == null ? null : next.row();
    }
}
