package io.gapwise.service.credentials;

import static io.gapwise.service.credentials.RouteScope.any;
import static io.gapwise.service.credentials.RouteScope.open;
import static io.gapwise.service.credentials.RouteScope.reads;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Scope;
import io.gapwise.service.network.EmbeddedCalls;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Compares what a caller may do with what an address needs. The first pattern that fits counts. An address that is in no
 * list needs a caller who was let in, so that a forgotten one is not open.
 */
public final class RouteScopes implements AuthorizationManager<RequestAuthorizationContext> {

    /** What the API and the actuator need. */
    public static final List<RouteScope> OF_PROGRAMS = List.of(
            open("/actuator/health/**"),
            open("/livez"),
            open("/readyz"),
            any("/actuator/**", Scope.OPS),
            any("/api/v1/audit", Scope.PEOPLE_READ),
            any("/api/v1/webhooks/**", Scope.WEBHOOKS_WRITE),
            reads("/api/v1/rules", Scope.RULES_READ),
            reads("/api/v1/rules/proof", Scope.RULES_READ),
            reads("/api/v1/rulesets/**", Scope.RULES_READ),
            reads("/api/v1/cases/samples", Scope.RULES_READ),
            any("/api/v1/rulesets/check", Scope.RULES_WRITE),
            any("/api/v1/rulesets/difference", Scope.RULES_WRITE),
            // It tells of the caller's own cases, and of the rules nothing that is not sent.
            any("/api/v1/rulesets/impact", Scope.CASES_READ),
            reads("/api/v1/**", Scope.CASES_READ),
            any("/api/v1/comments/hints", Scope.CASES_READ),
            any("/api/v1/recommendations/*/replay", Scope.CASES_READ),
            any("/api/v1/recommendations/*/what-if", Scope.CASES_READ),
            any("/api/v1/sheet-maps/guess", Scope.CASES_READ),
            any("/api/v1/plans/*/versions/*/approval", Scope.PLANS_APPROVE),
            any("/api/v1/plans/*/versions/*/expectations", Scope.PEOPLE_READ),
            any("/api/v1/**", Scope.CASES_WRITE),
            open("/xapi/about"),
            reads("/xapi/**", Scope.CASES_READ),
            any("/xapi/**", Scope.OUTCOMES_WRITE),
            // It says what can be asked, and nothing of anybody's cases; whoever makes a client has no key yet.
            open("/v3/api-docs"),
            // The address itself is the secret.
            open("/calendar/*"),
            open("/assets/**"),
            open("/embed/**"),
            open("/webjars/**"),
            open("/swagger-ui/**"));

    private static final String MISSING = RouteScopes.class.getName() + ".missing";

    private final List<Guarded> routes;

    public RouteScopes(List<RouteScope> routes) {
        this.routes = routes.stream().map(Guarded::of).toList();
    }

    private record Guarded(List<PathPatternRequestMatcher> matchers, RouteScope route) {

        static Guarded of(RouteScope route) {
            PathPatternRequestMatcher.Builder builder = PathPatternRequestMatcher.withDefaults();
            HttpMethod method = route.method();
            if (method == null) {
                return new Guarded(List.of(builder.matcher(route.pattern())), route);
            }
            Stream<HttpMethod> methods =
                    method == HttpMethod.GET ? Stream.of(method, HttpMethod.HEAD) : Stream.of(method);
            return new Guarded(
                    methods.map(each -> builder.matcher(each, route.pattern())).toList(), route);
        }

        boolean fits(HttpServletRequest request) {
            return matchers.stream().anyMatch(matcher -> matcher.matches(request));
        }
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        Optional<RouteScope> route = routes.stream()
                .filter(each -> each.fits(request))
                .map(Guarded::route)
                .findFirst();
        if (route.isPresent() && route.get().scope() == null) {
            return new AuthorizationDecision(true);
        }
        // Fails where nobody was let in, and the caller is asked to come with a credential.
        Authentication who = authentication.get();
        Optional<Scope> needed = route.flatMap(RouteScope::needed).filter(scope -> !asksWhatMayBeDone(request));
        if (!(who instanceof SignedIn signedIn) || isOutOfReach(signedIn.caller(), request)) {
            return new AuthorizationDecision(false);
        }
        boolean granted = needed.stream().allMatch(signedIn.caller().scopes()::contains);
        if (!granted) {
            needed.ifPresent(scope -> request.setAttribute(MISSING, scope));
        }
        return new AuthorizationDecision(granted);
    }

    /** An interview in a page of another web site reaches what it needs and nothing else, whatever its scopes. */
    private static boolean isOutOfReach(Caller caller, HttpServletRequest request) {
        return caller.isEmbedded() && !EmbeddedCalls.include(request);
    }

    /** What may be done at an address is told to everybody who is let in, whatever of it he may do. */
    private static boolean asksWhatMayBeDone(HttpServletRequest request) {
        return request.getMethod().equals(HttpMethod.OPTIONS.name());
    }

    /** Returns the scope that an address of the API needs, as its description names the address. */
    public static Optional<Scope> ofProgram(HttpMethod method, String path) {
        PathContainer address = PathContainer.parsePath(path.replaceAll("\\{\\w+}", "x"));
        return OF_PROGRAMS.stream()
                .filter(route -> route.method() == null || route.method() == method)
                .filter(route ->
                        PathPatternParser.defaultInstance.parse(route.pattern()).matches(address))
                .findFirst()
                .flatMap(RouteScope::needed);
    }

    /** Returns the scope for whose lack a request was refused. */
    public static Optional<Scope> missing(HttpServletRequest request) {
        return request.getAttribute(MISSING) instanceof Scope scope ? Optional.of(scope) : Optional.empty();
    }
}
