package io.gapwise.service.priorities;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Encodes behind what the next page begins, in a form that clients are not tempted to take apart. */
final class PageCursor {

    private static final String MARK = "behind:";

    private PageCursor() {}

    static String write(String last) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((MARK + last).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns what stands last on the page before; empty if the text is no cursor. */
    static Optional<String> read(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return text.startsWith(MARK) && text.indexOf('\0') < 0
                    ? Optional.of(text.substring(MARK.length()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns the header that names the next page of a request: the same with another cursor. */
    static String link(String path, @Nullable String query, String last) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (query != null) {
            for (String pair : query.split("&")) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                if (!name.isEmpty() && !name.equals("cursor")) {
                    String value =
                            equals < 0 ? "" : URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
                    address.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8));
                }
            }
        }
        return "<" + address.queryParam("cursor", write(last)).build(true).toUriString() + ">; rel=\"next\"";
    }
}
