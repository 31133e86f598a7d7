package io.gapwise.service.providers;

import io.gapwise.service.access.Role;
import io.gapwise.service.audit.Audit;
import io.gapwise.service.credentials.SignInLog;
import io.gapwise.service.sessions.SignIns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Signs people in by the provider of their organisation. Spring makes and checks state, nonce and proof key. */
@Component
public class ProviderSignIns {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIns.class);

    private final Provider provider;
    private final ProviderClaims claims;
    private final PendingCookie cookie;
    private final SignIns signIns;
    private final SignInLog log;
    private final Clock clock;

    ProviderSignIns(
            Provider provider,
            ProviderSettings settings,
            PendingCookie cookie,
            SignIns signIns,
            SignInLog log,
            Clock clock) {
        this.provider = provider;
        this.claims = new ProviderClaims(settings);
        this.cookie = cookie;
        this.signIns = signIns;
        this.log = log;
        this.clock = clock;
    }

    /** Says what came of it. */
    public enum Outcome {
        SIGNED_IN,
        /** The provider cannot be reached, or does not answer as it should. */
        UNREACHABLE,
        /** The provider has not let the person in, or the person has not wanted to. */
        DENIED,
        /** What came back does not belong to what was begun in this browser, or is not valid. */
        NOT_VALID,
        /** The provider says no tenant. */
        NO_TENANT,
        /** The provider says no role that is known here. */
        NO_ROLE
    }

    /** @param to the page that was asked for */
    public record Result(Outcome outcome, String to) {}

    /** Says whether there is a provider. */
    public boolean areOffered() {
        return provider.isUsed();
    }

    /** Returns where the browser has to go, to the page of the provider; empty if the provider cannot be reached. */
    public Optional<String> begin(HttpServletRequest request, HttpServletResponse response, String to) {
        return provider.registration().map(known -> {
            OAuth2AuthorizationRequest asked =
                    new DefaultOAuth2AuthorizationRequestResolver(id -> known).resolve(request, Provider.ID);
            cookie.give(request, response, PendingSignIn.of(asked, to, clock.instant()));
            return asked.getAuthorizationRequestUri();
        });
    }

    /** Signs somebody in who comes back from the provider. */
    public Result finish(HttpServletRequest request, HttpServletResponse response) {
        Optional<PendingSignIn> pending = cookie.take(request, response);
        String state = request.getParameter("state");
        if (pending.isEmpty() || !pending.get().state().equals(state)) {
            return refused(Outcome.NOT_VALID, "/");
        }
        String to = pending.get().to();
        String code = request.getParameter("code");
        if (code == null) {
            return new Result(Outcome.DENIED, to);
        }
        Optional<ClientRegistration> known = provider.registration();
        if (known.isEmpty()) {
            return new Result(Outcome.UNREACHABLE, to);
        }
        try {
            return entered(request, response, user(known.get(), pending.get(), code), to);
        } catch (AuthenticationServiceException e) {
            LOG.debug("The provider does not answer.", e);
            return new Result(Outcome.UNREACHABLE, to);
        } catch (AuthenticationException e) {
            LOG.warn("What the provider vouches for is not valid: {}", e.getMessage());
            return refused(Outcome.NOT_VALID, to);
        }
    }

    private OidcUser user(ClientRegistration known, PendingSignIn pending, String code) {
        OAuth2AuthorizationResponse back = OAuth2AuthorizationResponse.success(code)
                .redirectUri(pending.redirectUri())
                .state(pending.state())
                .build();
        Authentication asked = new OAuth2LoginAuthenticationToken(
                known, new OAuth2AuthorizationExchange(pending.request(known), back));
        Authentication checked = provider.tokens().authenticate(asked);
        if (checked != null && checked.getPrincipal() instanceof OidcUser user) {
            return user;
        }
        throw new AuthenticationServiceException("The provider gave no token about a person.");
    }

    private Result entered(HttpServletRequest request, HttpServletResponse response, OidcUser user, String to) {
        Optional<String> tenant = claims.tenant(user);
        if (tenant.isEmpty()) {
            return refused(Outcome.NO_TENANT, to);
        }
        Optional<Role> role = claims.role(user);
        if (role.isEmpty()) {
            return refused(Outcome.NO_ROLE, to);
        }
        signIns.signInByProvider(request, response, tenant.get(), claims.name(user), role.get());
        return new Result(Outcome.SIGNED_IN, to);
    }

    private Result refused(Outcome outcome, String to) {
        log.refused(
                Audit.ALL_TENANTS,
                switch (outcome) {
                    case NO_TENANT -> "somebody from the provider without a tenant";
                    case NO_ROLE -> "somebody from the provider without a role";
                    case SIGNED_IN, UNREACHABLE, DENIED, NOT_VALID -> "somebody with nothing valid from the provider";
                });
        return new Result(outcome, to);
    }
}
