package io.gapwise.sheets;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a sheet one after another. */
interface Rows extends Closeable {

    /**
     * Returns the next row, or null after the last one.
     *
     * @throws DamagedFile if nothing more can be read
     */
    @Nullable Row next() throws IOException;

    /** Returns what a person calls a row here: {@code row} or {@code line}. */
    String unit();

    /** Returns how much of the file has been read, from 0 to 1, or a negative number if that is not known. */
    double portion();
}
