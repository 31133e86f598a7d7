package io.gapwise.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes a sheet row by row. */
interface SheetWriter extends Closeable {

    void header(List<Cell> names) throws IOException;

    /** @param marked whether the row is highlighted */
    void row(List<Cell> cells, boolean marked) throws IOException;

    boolean full();
}
