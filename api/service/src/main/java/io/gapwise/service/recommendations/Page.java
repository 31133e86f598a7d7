package io.gapwise.service.recommendations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some recommendations as JSON texts, newest first.
 *
 * @param next what to list before of, to go on; null at the end
 */
record Page(List<String> bodies, @Nullable Long next) {

    Page {
        bodies = List.copyOf(bodies);
    }
}
