package io.gapwise.service.once;

import io.gapwise.service.pages.DecodedPaths;
import io.gapwise.service.problems.DryRun;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Knows which requests a key is for: every POST of the API. Those that are no exception are taken by themselves, so that a
 * new one cannot be forgotten.
 */
public final class KeyedRequests {

    /** What stores nothing, so that it can be sent again as often as one likes; the header is read over. */
    private static final List<String> STORE_NOTHING = List.of(
            "/api/v1/recommendations/*/replay",
            "/api/v1/recommendations/*/what-if",
            "/api/v1/interviews/next",
            "/api/v1/comments/hints",
            "/api/v1/sheet-maps/guess",
            "/api/v1/rulesets/check",
            "/api/v1/rulesets/difference",
            "/api/v1/rulesets/impact",
            "/api/v1/webhooks/*/test",
            "/api/v1/plans/*/versions/*/expectations");

    /** What is answered line by line while it is sent, so that each line has a key of its own. */
    private static final List<String> LINE_BY_LINE = List.of("/api/v1/recommendations/batch");

    /** What is stored row by row while it is answered, where rows are recognised by their references. */
    private static final List<String> ROW_BY_ROW = List.of("/api/v1/sheets");

    private static final DecodedPaths API = DecodedPaths.of("/api/v1/**");
    private static final DecodedPaths NOT_HERE = paths(STORE_NOTHING, LINE_BY_LINE);
    private static final DecodedPaths REFUSED = paths(ROW_BY_ROW, List.of());

    private KeyedRequests() {}

    private static DecodedPaths paths(List<String> some, List<String> more) {
        return DecodedPaths.of(Stream.concat(some.stream(), more.stream()).toArray(String[]::new));
    }

    static boolean takeKeys(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod())
                && API.fit(request)
                && !NOT_HERE.fit(request)
                && !storesNothing(request.getQueryString());
    }

    /** Says that a request only asks what it would be answered, so that its key is still to be used for the real one. */
    private static boolean storesNothing(@Nullable String query) {
        return query != null && List.of(query.split("&")).contains(DryRun.NAME + "=true");
    }

    static boolean refuseKeys(HttpServletRequest request) {
        return REFUSED.fit(request);
    }

    /** Says whether an operation is carried out once for each key, by its path as the description of the API names it. */
    public static boolean takesKeys(String method, String path) {
        return "post".equals(method)
                && path.startsWith("/api/v1/")
                && Stream.of(STORE_NOTHING, LINE_BY_LINE, ROW_BY_ROW)
                        .flatMap(List::stream)
                        .noneMatch(pattern -> names(pattern, path));
    }

    /** Says whether each line of what is sent to an operation is answered once for its key. */
    public static boolean takesKeysOfLines(String method, String path) {
        return "post".equals(method) && LINE_BY_LINE.stream().anyMatch(pattern -> names(pattern, path));
    }

    private static boolean names(String pattern, String path) {
        return PathPatternParser.defaultInstance
                .parse(pattern)
                .matches(PathContainer.parsePath(path.replaceAll("\\{\\w+}", "x")));
    }
}
