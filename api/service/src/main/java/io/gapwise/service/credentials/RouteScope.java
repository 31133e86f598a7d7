package io.gapwise.service.credentials;

import io.gapwise.service.access.Scope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Says which scope an address needs.
 *
 * @param method null for every method; {@code GET} is also {@code HEAD}
 * @param pattern a path as controllers write it, such as {@code /cases/**}
 * @param scope null if nobody has to be let in there
 */
public record RouteScope(
        @Nullable HttpMethod method,
        String pattern,
        @Nullable Scope scope) {

    public static RouteScope reads(String pattern, Scope scope) {
        return new RouteScope(HttpMethod.GET, pattern, scope);
    }

    public static RouteScope any(String pattern, Scope scope) {
        return new RouteScope(null, pattern, scope);
    }

    public static RouteScope open(String pattern) {
        return new RouteScope(null, pattern, null);
    }

    /** Returns the scope if one is needed. */
    Optional<Scope> needed() {
        return Optional.ofNullable(scope);
    }
}
