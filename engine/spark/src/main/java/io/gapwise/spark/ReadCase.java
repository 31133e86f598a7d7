package io.gapwise.spark;

import io.gapwise.core.cases.GapCase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds a case that was read from a row.
 *
 * @param json the case as it would have been sent over HTTP, by which it is known again
 * @param gapCase the case, or null where there are problems
 */
record ReadCase(byte[] json, @Nullable GapCase gapCase, List<RowProblem> problems) {

    ReadCase {
        problems = List.copyOf(problems);
    }
}
