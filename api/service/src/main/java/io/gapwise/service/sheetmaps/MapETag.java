package io.gapwise.service.sheetmaps;

import io.gapwise.service.problems.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Names the state of a map by the number of its changes, and compares it with the state that a caller means. */
final class MapETag {

    private static final String ANY = "*";

    private MapETag() {}

    static @Nullable String of(@Nullable Long revision) {
        return revision == null ? null : "\"" + revision + "\"";
    }

    static String lastModified(StoredSheetMap map) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(map.changedAt().withOffsetSameInstant(ZoneOffset.UTC));
    }

    /**
     * Returns the revision that the caller means; null where there must be no map of this name yet.
     *
     * @param now the map that there is
     * @throws Refusal if the caller names no state of a map that there is, or another one
     */
    static @Nullable Long meant(HttpServletRequest request, Optional<StoredSheetMap> now) throws Refusal {
        List<String> named = tags(request, HttpHeaders.IF_MATCH);
        String tag = of(now.map(StoredSheetMap::revision).orElse(null));
        if (tag != null && tags(request, HttpHeaders.IF_NONE_MATCH).contains(ANY)) {
            throw Refusal.staleSheetMap(tag);
        } else if (tag == null) {
            if (!named.isEmpty()) {
                throw Refusal.staleSheetMap(null);
            }
            return null;
        } else if (named.isEmpty()) {
            throw Refusal.unconditionalSheetMap(tag);
        } else if (!named.contains(tag) && !named.contains(ANY)) {
            throw Refusal.staleSheetMap(tag);
        }
        return now.orElseThrow().revision();
    }

    private static List<String> tags(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header)).stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }
}
