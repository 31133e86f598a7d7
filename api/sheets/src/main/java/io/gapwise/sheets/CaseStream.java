package io.gapwise.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cases of a file, one after another, whatever its format. */
public interface CaseStream extends Closeable {

    /** The next case, or null behind the last. */
    @Nullable SentCase next() throws IOException;

    /** The columns in which they come, in order; all of the contract's where they come as JSON. */
    List<String> columns();

    /** What a place in the file is called: {@code line}, {@code row} or {@code case}. */
    String unit();

    /** How much of the file has been read, from 0 to 1; negative where nobody knows. */
    double portion();
}
