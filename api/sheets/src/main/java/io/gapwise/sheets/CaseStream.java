package io.gapwise.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the cases of a file one after another, whatever its format. */
public interface CaseStream extends Closeable {

    /** Returns the next case, or null after the last one. */
    @Nullable SentCase next() throws IOException;

    /** Lists the columns of the cases in order; for JSON these are all columns of the contract. */
    List<String> columns();

    /** Returns what a place in the file is called: {@code line}, {@code row} or {@code case}. */
    String unit();

    /** Returns how much of the file has been read, from 0 to 1, or a negative number if that is not known. */
    double portion();
}
