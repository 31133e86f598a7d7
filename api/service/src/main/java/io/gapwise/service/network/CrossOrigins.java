package io.gapwise.service.network;

import io.gapwise.service.pages.DecodedPaths;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Knows from which web sites browsers may call the API. It is called with a key or a token that a script puts into a
 * header, never with a cookie, so whoever is signed in at the pages is nobody there.
 */
@Component
final class CrossOrigins {

    private static final DecodedPaths CALLED = DecodedPaths.of("/api/**", "/xapi/**", "/v3/api-docs");

    private final Set<String> origins;

    CrossOrigins(CrossOriginSettings settings) {
        origins = Set.copyOf(settings.origins());
    }

    /** Says whether the answer at this address depends on the web site that asks. */
    boolean concern(HttpServletRequest request) {
        return !origins.isEmpty() && CALLED.fit(request);
    }

    /** Says whether the request comes from a web site that may call this address. */
    boolean permit(HttpServletRequest request) {
        @Nullable String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && origins.contains(origin) && concern(request);
    }
}
