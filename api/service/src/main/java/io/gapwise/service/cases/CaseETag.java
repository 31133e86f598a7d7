package io.gapwise.service.cases;

import io.gapwise.service.problems.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** Names the state of a case by the number of its changes, and compares it with the state that a caller means. */
final class CaseETag {

    private static final String ANY = "*";

    private CaseETag() {}

    static String of(long revision) {
        return "\"" + revision + "\"";
    }

    /**
     * Makes sure that the caller means the state that the case is in.
     *
     * @throws Refusal if the caller names no state, or another one
     */
    static void require(HttpServletRequest request, long revision) throws Refusal {
        List<String> named = named(request);
        if (named.isEmpty()) {
            throw Refusal.unconditional(of(revision));
        }
        requireOneOf(named, revision);
    }

    /** Says whether the caller wants the case only if there is none, which never holds of one that there is. */
    static boolean isUnwanted(HttpServletRequest request) {
        List<String> lines = Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH));
        return lines.size() == 1 && lines.get(0).strip().equals(ANY);
    }

    /**
     * Makes sure that the caller means the state that the case is in, if he names any.
     *
     * @throws Refusal if the caller names another one
     */
    static void requireIfNamed(HttpServletRequest request, long revision) throws Refusal {
        List<String> named = named(request);
        if (!named.isEmpty()) {
            requireOneOf(named, revision);
        }
    }

    /** A weak one never names a state that may be changed, and `*` stands alone (RFC 9110, 13.1.1). */
    private static void requireOneOf(List<String> named, long revision) throws Refusal {
        boolean any = named.equals(List.of(ANY));
        if (!any && !named.contains(of(revision))) {
            throw Refusal.stale(of(revision));
        }
    }

    private static List<String> named(HttpServletRequest request) {
        List<String> named = new ArrayList<>();
        for (String line : Collections.list(request.getHeaders(HttpHeaders.IF_MATCH))) {
            for (String each : line.split(",")) {
                if (!each.isBlank()) {
                    named.add(each.strip());
                }
            }
        }
        return named;
    }
}
