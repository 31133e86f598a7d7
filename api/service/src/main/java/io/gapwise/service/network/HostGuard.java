package io.gapwise.service.network;

import io.gapwise.service.problems.ProblemDocument;
import io.gapwise.service.problems.ProblemPage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests that a browser sends on behalf of another web site: those under a name that is not ours, and those
 * that change something and come from elsewhere. Programs send neither {@code Origin} nor {@code Sec-Fetch-Site}.
 */
final class HostGuard extends OncePerRequestFilter {

    private static final Set<String> CHANGES_NOTHING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String SCHEME_END = "://";
    private static final HttpStatus WRONG_HOST = HttpStatus.MISDIRECTED_REQUEST;

    /** Where load balancers ask whether the service is up, which call the machine by its address or by nothing. */
    private static final Set<String> HEALTH = Set.of("/livez", "/readyz");

    private final OwnHosts hosts;
    private final Predicate<HttpServletRequest> permitted;

    /** @param permitted says whether a request of another web site is one that the settings permit, or a token of its own */
    HostGuard(OwnHosts hosts, Predicate<HttpServletRequest> permitted) {
        this.hosts = hosts;
        this.permitted = permitted;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Authority> named = named(request).filter(hosts::has);
        if (named.isEmpty() && isOfLoadBalancer(request)) {
            chain.doFilter(request, response);
        } else if (named.isEmpty()) {
            refuse(request, response, WRONG_HOST, "The service does not answer under the host name in this request.");
        } else if (!CHANGES_NOTHING.contains(request.getMethod())
                && isForeign(request, named.get())
                && !permitted.test(request)) {
            refuse(request, response, HttpStatus.FORBIDDEN, "Another web site may not change anything here.");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The name of another web site stays refused: while there is no credential, readiness tells what is wrong. */
    private static boolean isOfLoadBalancer(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        List<String> sent = Proxies.hosts(request);
        return request.getMethod().equals("GET")
                && HEALTH.contains(path)
                && (sent.isEmpty()
                        || sent.size() == 1
                                && named(request).filter(OwnHosts::isAddress).isPresent());
    }

    /** Reads the header itself, because the server is generous in what it takes for a host. */
    private static Optional<Authority> named(HttpServletRequest request) {
        List<String> sent = Proxies.hosts(request);
        return sent.size() == 1 ? Authority.read(sent.get(0)) : Optional.empty();
    }

    private static boolean isForeign(HttpServletRequest request, Authority own) {
        if ("cross-site".equalsIgnoreCase(request.getHeader("Sec-Fetch-Site"))) {
            return true;
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !isOwn(origin, own);
    }

    private static boolean isOwn(String origin, Authority own) {
        int end = origin.indexOf(SCHEME_END);
        return end > 0
                && Authority.read(origin.substring(end + SCHEME_END.length()))
                        .filter(site -> site.withoutUsualPort().equals(own.withoutUsualPort()))
                        .isPresent();
    }

    /** Shows people a page and sends a problem to programs. The way out is for whoever runs the service. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String what)
            throws IOException {
        if (ProblemPage.isWanted(request)) {
            response.sendError(status.value());
            return;
        }
        String wayOut = status == WRONG_HOST
                ? " Use localhost or the address that it is bound to, or have the name added where the service starts:"
                        + " --gapwise.hosts=NAME[,NAME…]."
                : "";
        ProblemDocument.of(status, what + wayOut).send(response);
    }
}
