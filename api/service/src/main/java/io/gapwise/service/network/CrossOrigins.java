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
public final class CrossOrigins {

    private static final DecodedPaths CALLED = DecodedPaths.of("/api/**", "/xapi/**", "/v3/api-docs");

    private final Set<String> origins;

    CrossOrigins(CrossOriginSettings settings) {
        origins = Set.copyOf(settings.origins());
    }

    /** Says whether the settings name a web site. */
    public boolean name(String origin) {
        return origins.contains(origin);
    }

    /** Says whether the answer at this address depends on the web site that asks. */
    boolean concern(HttpServletRequest request) {
        return !origins.isEmpty() && CALLED.fit(request) || EmbeddedCalls.areAt(request);
    }

    /** Says whether the request comes from a web site that the settings name, and is for an address that it may call. */
    boolean areNamedIn(HttpServletRequest request) {
        @Nullable String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && origins.contains(origin) && CALLED.fit(request);
    }

    /**
     * Says whether the request is one that another web site may send: one that the settings name, or any that brings a
     * token of its own for an interview. Whether that is good at this web site is judged where it is read.
     */
    boolean permit(HttpServletRequest request) {
        return areNamedIn(request)
                || request.getHeader(HttpHeaders.ORIGIN) != null
                        && EmbeddedCalls.areAt(request)
                        && EmbeddedCalls.bringATokenIn(request);
    }
}
