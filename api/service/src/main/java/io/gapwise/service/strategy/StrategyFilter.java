package io.gapwise.service.strategy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Says which entries of a kind to list.
 *
 * @param sample whether the made-up ones are listed, or the others
 * @param name a part of the name; null for any
 * @param behind the compared name at which the page before ended; null for the first page
 */
public record StrategyFilter(
        StrategyKind kind,
        int limit,
        boolean sample,
        @Nullable String name,
        @Nullable String behind) {

    private static final String MARK = "strategy:";

    /** Returns what the compared name must be like. */
    String pattern() {
        StringBuilder pattern = new StringBuilder("%");
        StrategyName.key(name == null ? "" : name).chars().forEach(c -> {
            if (c == '!' || c == '%' || c == '_') {
                pattern.append('!');
            }
            pattern.append((char) c);
        });
        return pattern.append('%').toString();
    }

    /** Returns the text by which the page behind an entry is asked for. */
    static String cursor(StrategyItem last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((MARK + last.key()).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the compared name in a cursor; empty if the text is no cursor. */
    public static Optional<String> read(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return text.startsWith(MARK) && text.indexOf('\0') < 0
                    ? Optional.of(text.substring(MARK.length()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns the header that names the next page. */
    String link(String path, String cursor) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(path).queryParam("limit", limit).queryParam("cursor", cursor);
        if (sample) {
            address.queryParam("sample", "yes");
        }
        if (name != null) {
            address.queryParam("name", "{name}");
        }
        return "<"
                + address.encode()
                        .buildAndExpand(name == null ? Map.of() : Map.of("name", name))
                        .toUriString() + ">; rel=\"next\"";
    }
}
