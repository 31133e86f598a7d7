package io.gapwise.service.strategy;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.HandlerMapping;

/** Knows which kind of entries an address is about. */
final class AskedKind {

    private static final String API = "/api/v1/";

    private AskedKind() {}

    static StrategyKind of(HttpServletRequest request) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return StrategyKind.ofPath(pattern.substring(API.length()).split("/")[0])
                .orElseThrow();
    }

    static String path(StrategyKind kind) {
        return API + kind.path();
    }
}
