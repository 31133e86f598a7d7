package io.gapwise.service.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Recognises addresses as controllers and scopes see them, which is decoded. Whoever compared what was sent would take
 * {@code /%61pi} for another address than {@code /api}.
 */
public final class DecodedPaths {

    private final List<PathPatternRequestMatcher> matchers;

    private DecodedPaths(List<PathPatternRequestMatcher> matchers) {
        this.matchers = matchers;
    }

    /** @param patterns paths as controllers write them, such as {@code /cases/**} */
    public static DecodedPaths of(String... patterns) {
        return new DecodedPaths(Stream.of(patterns)
                .map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList());
    }

    public boolean fit(HttpServletRequest request) {
        return matchers.stream().anyMatch(matcher -> matcher.matches(request));
    }
}
