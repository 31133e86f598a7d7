package io.gapwise.service.recommendations;

import io.gapwise.service.problems.ProblemDocument;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads what was sent, group after group. */
public interface LineSource extends AutoCloseable {

    /** Passes over what was answered before, up to a place that a group has named. */
    void passTo(long place) throws IOException;

    /** Returns the next lines; null behind the last ones. */
    @Nullable LineGroup next() throws IOException;

    /** Returns why nothing more can be read, although it is not the end; null if it is. */
    @Nullable ProblemDocument broken();

    @Override
    void close() throws IOException;
}
