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

    /** Returns the table that the cases stand in. */
    MappedTable table();

    /** Lists what was passed over on the way, such as totals; it is complete after the last case. */
    List<TableNotice> notices();

    @Override
    default boolean decimalComma() {
        return table().map().decimal() == DecimalMark.COMMA;
    }

    @Override
    default @Nullable Row next() throws IOException {
        MappedRow next = nextMapped();
        return next == null ? null : next.row();
    }
}
