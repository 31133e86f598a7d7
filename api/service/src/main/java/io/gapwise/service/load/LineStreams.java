package io.gapwise.service.load;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** Recognises bodies that are streams of lines. */
final class LineStreams {

    private LineStreams() {}

    static boolean sends(@Nullable String contentType) {
        return contentType != null && contentType.startsWith(MediaType.APPLICATION_NDJSON_VALUE);
    }
}
