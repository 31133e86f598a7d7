package io.gapwise.site.strategy;

import io.gapwise.service.strategy.StrategyKind;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.HandlerMapping;

/** Knows which kind of entries a page is about. */
final class StrategyPaths {

    static final String ROOT = "/strategy/";

    private StrategyPaths() {}

    static StrategyKind kind(HttpServletRequest request) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return StrategyKind.ofPath(pattern.substring(ROOT.length()).split("/")[0])
                .orElseThrow();
    }

    static String of(StrategyKind kind) {
        return ROOT + kind.path();
    }
}
