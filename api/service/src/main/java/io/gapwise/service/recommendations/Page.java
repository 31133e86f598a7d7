package io.gapwise.service.recommendations;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of recommendations as JSON texts, newest first.
 *
 * @param whole whether all texts are in the language that was asked for
 * @param next the id of the recommendation behind which the next page continues; null on the last page
 */
record Page(List<String> bodies, boolean whole, @Nullable String next) {

    Page {
        bodies = List.copyOf(bodies);
    }

    /** Returns the texts as one JSON array, without a second copy of all of them at the same time. */
    byte[] array() {
        List<byte[]> parts = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            parts.add(((i == 0 ? "[" : ",\n") + bodies.get(i)).getBytes(StandardCharsets.UTF_8));
        }
        parts.add((bodies.isEmpty() ? "[]" : "]").getBytes(StandardCharsets.UTF_8));
        ByteBuffer all =
                ByteBuffer.allocate(parts.stream().mapToInt(part -> part.length).sum());
        parts.forEach(all::put);
        return all.array();
    }
}
