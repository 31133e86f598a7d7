package io.gapwise.service.recommendations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of recommendations as JSON texts, newest first.
 *
 * @param next the id of the recommendation behind which the next page continues; null on the last page
 */
record Page(List<String> bodies, @Nullable String next) {

    Page {
        bodies = List.copyOf(bodies);
    }
}
