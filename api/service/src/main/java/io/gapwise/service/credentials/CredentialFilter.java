package io.gapwise.service.credentials;

import io.gapwise.service.access.Caller;
import io.gapwise.service.network.EmbeddedCalls;
import io.gapwise.service.problems.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a caller in by the key or the token in the header {@code Authorization}, at the pages also by the cookie of a
 * session, and everybody while the service is open. A key anywhere else, such as in the address, which logs keep, counts
 * for nothing.
 */
final class CredentialFilter extends OncePerRequestFilter {

    private static final String LET_IN = CredentialFilter.class.getName() + ".letIn";
    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    private final Door door;
    private final KeyRing keys;
    private final Tokens tokens;
    private final SignInLog log;
    private final Refusals refusals;
    private final EmbeddedCallers embedded;
    private final PageCallers people;

    /** @param people recognises those who send no such header */
    CredentialFilter(
            Door door,
            KeyRing keys,
            Tokens tokens,
            SignInLog log,
            Refusals refusals,
            EmbeddedCallers embedded,
            PageCallers people) {
        this.door = door;
        this.keys = keys;
        this.tokens = tokens;
        this.log = log;
        this.refusals = refusals;
        this.embedded = embedded;
        this.people = people;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        Optional<SignedIn> letIn;
        try {
            letIn = letIn(request, header);
        } catch (BadJwtException e) {
            letIn = Optional.empty();
        } catch (JwtException e) {
            refusals.unreachable(response);
            return;
        } catch (Refusal elsewhere) {
            elsewhere.send(response);
            return;
        }
        if (letIn.isEmpty() && header != null) {
            // A token of an interview ends after minutes, so that nothing is found out from one that is over.
            if (!EmbeddedCalls.isToken(sent(header))) {
                log.refused(header);
            }
            refusals.invalid(response, header.regionMatches(true, 0, BASIC, 0, BASIC.length()));
            return;
        }
        letIn.ifPresent(known -> {
            request.setAttribute(LET_IN, known);
            SecurityContextHolder.setContext(new SecurityContextImpl(known));
        });
        chain.doFilter(request, response);
    }

    /**
     * A later dispatch of the same request is for the same caller, even if the key was revoked meanwhile. The token of an
     * interview means the same while the service is open, because another web site has its visitors send it.
     */
    private Optional<SignedIn> letIn(HttpServletRequest request, @Nullable String header) throws Refusal {
        if (request.getAttribute(LET_IN) instanceof SignedIn known) {
            return Optional.of(known);
        }
        String sent = header == null ? "" : sent(header);
        if (EmbeddedCalls.isToken(sent)) {
            return embedded.of(sent, request).map(CredentialFilter::byOther);
        }
        if (door.isOpen()) {
            return Optional.of(byOther(Caller.EVERYBODY));
        }
        if (header == null) {
            return people.of(request).map(CredentialFilter::byOther);
        }
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        return SecretKey.isMeant(sent)
                ? SecretKey.read(sent).flatMap(keys::valid).map(CredentialFilter::byKey)
                : tokens.letIn(sent);
    }

    private static SignedIn byOther(Caller caller) {
        return new SignedIn(caller, Credential.OTHER);
    }

    private static SignedIn byKey(ApiKey key) {
        return new SignedIn(key.caller(), new Credential(key.id(), null));
    }

    /** Returns what stands behind the kind of credential; browsers send a key as the password of any user. */
    private static String sent(String header) {
        if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return header.substring(BEARER.length()).trim();
        }
        if (!header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return "";
        }
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(header.substring(BASIC.length()).trim());
            String userAndPassword = new String(decoded, StandardCharsets.UTF_8);
            String password = userAndPassword.substring(userAndPassword.indexOf(':') + 1);
            return SecretKey.isMeant(password) ? password : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
