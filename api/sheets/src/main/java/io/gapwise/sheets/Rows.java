package io.gapwise.sheets;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet, one after another. */
interface Rows extends Closeable {

    /**
     * The next row, or null behind the last.
     *
     * @throws DamagedFile where nothing more can be read
     */
    @Nullable Row next() throws IOException;

    /** What a person calls a row here: {@code row} or {@code line}. */
    String unit();

    /** How much of the file has been read, from 0 to 1; negative where nobody knows. */
    double portion();
}
