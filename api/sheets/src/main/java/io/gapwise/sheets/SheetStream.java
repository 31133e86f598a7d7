package io.gapwise.sheets;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the cases of a sheet, to be answered at once or to be stored until later. */
interface SheetStream extends CaseStream {

    /**
     * Reads the same row as {@link #next}, but returns its cells for storage: cells outside the columns follow the
     * others.
     *
     * @throws DamagedFile if nothing more can be read
     */
    @Nullable Row nextRowForStorage() throws IOException;
}
