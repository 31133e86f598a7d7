package io.gapwise.service.providers;

import io.gapwise.service.credentials.CredentialSource;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * The provider that the settings name. It is asked for its description when the first person signs in and not at the
 * start, so that the service starts while the provider is away; keys and passwords need no provider.
 */
@Component
class Provider implements CredentialSource {

    static final String ID = "provider";
    static final String BACK = "/login/provider/back";

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ProviderSettings settings;
    private final String secret;
    private final ReentrantLock asking = new ReentrantLock();
    private final AuthenticationProvider tokens;
    private volatile @Nullable ClientRegistration found;

    Provider(ProviderSettings settings) {
        this.settings = settings;
        this.secret = settings.areUsed() ? settings.secret() : "";
        RestClientAuthorizationCodeTokenResponseClient client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(patientClient());
        this.tokens = new OidcAuthorizationCodeAuthenticationProvider(
                client, asked -> new DefaultOidcUser(List.of(), asked.getIdToken()));
    }

    @Override
    public boolean isUsed() {
        return settings.areUsed();
    }

    @Override
    public Optional<String> summary() {
        return isUsed() ? Optional.of("people who sign in at " + settings.issuer()) : Optional.empty();
    }

    String secret() {
        return secret;
    }

    /** Exchanges what a browser brought for a token, and checks state, nonce, signature, issuer and audience. */
    AuthenticationProvider tokens() {
        return tokens;
    }

    /** Returns what is known of the provider; empty if it cannot be reached, or if somebody else is waiting for it. */
    Optional<ClientRegistration> registration() {
        ClientRegistration known = found;
        if (known != null) {
            return Optional.of(known);
        }
        if (!isUsed() || !asking.tryLock()) {
            return Optional.empty();
        }
        try {
            ClientRegistration described = described();
            found = described;
            return Optional.of(described);
        } catch (RuntimeException e) {
            // Spring reports a provider that is away, and one that says nonsense, by exceptions of several kinds.
            LOG.warn(
                    "The provider {} cannot be reached, or does not describe itself as OpenID Connect demands.",
                    settings.issuer());
            LOG.debug("Why:", e);
            return Optional.empty();
        } finally {
            asking.unlock();
        }
    }

    private ClientRegistration described() {
        Set<String> scopes = new HashSet<>(settings.scopes());
        scopes.add("openid");
        String base = settings.publicUrl() == null ? "{baseUrl}" : settings.publicUrl();
        return ClientRegistrations.fromIssuerLocation(String.valueOf(settings.issuer()))
                .registrationId(ID)
                .clientId(String.valueOf(settings.clientId()))
                .clientSecret(secret)
                .scope(scopes)
                .redirectUri(base + BACK)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }

    private static RestClient patientClient() {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(PATIENCE);
        return RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }
}
