package io.gapwise.service.credentials;

import io.gapwise.core.wording.Sentence;
import io.gapwise.service.access.Scope;
import io.gapwise.service.problems.ProblemDocument;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Refuses callers who are not let in, and those who lack a scope. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String REALM = " realm=\"Gapwise\"";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
            throws IOException {
        challenge(response, "");
        answer(response, HttpStatus.UNAUTHORIZED, "A key or a token is needed: Authorization: Bearer KEY.");
    }

    /**
     * Refuses a credential that is not valid. It does not say why, because that would help somebody who guesses.
     *
     * @param browser whether a browser sent it, which then asks for another one
     */
    void invalid(HttpServletResponse response, boolean browser) throws IOException {
        if (browser) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic" + REALM);
        } else {
            challenge(response, ", error=\"invalid_token\"");
        }
        answer(
                response,
                HttpStatus.UNAUTHORIZED,
                "This key or token does not let anybody in: it is unknown, expired, revoked or not meant for this service.");
    }

    void unreachable(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        answer(
                response,
                HttpStatus.SERVICE_UNAVAILABLE,
                "The keys of the token's issuer cannot be read at the moment, so the token cannot be checked.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        Optional<Scope> missing = RouteScopes.missing(request);
        missing.ifPresent(scope -> response.addHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                "Bearer" + REALM + ", error=\"insufficient_scope\", scope=\"" + scope.word() + "\""));
        if (missing.isEmpty() && isEmbedded() && !response.isCommitted()) {
            ProblemDocument.of(HttpStatus.FORBIDDEN, Sentence.of("embed.reach")).send(response);
            return;
        }
        answer(
                response,
                HttpStatus.FORBIDDEN,
                missing.map(scope -> "This needs the scope %s, which the key or token does not have."
                                .formatted(scope.word()))
                        .orElse("This is not allowed."));
    }

    private static boolean isEmbedded() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                && signedIn.caller().isEmbedded();
    }

    private static void challenge(HttpServletResponse response, String error) {
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer" + REALM + error);
    }

    private static void answer(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        if (!response.isCommitted()) {
            ProblemDocument.of(status, detail).send(response);
        }
    }
}
