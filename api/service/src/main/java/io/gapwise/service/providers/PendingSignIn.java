package io.gapwise.service.providers;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * What has to be known when somebody comes back from the provider.
 *
 * @param state what the provider has to send back, so that nobody is signed in as somebody else by a link
 * @param nonce what the token has to be made for
 * @param verifier what proves to the provider that it is the same browser
 * @param redirectUri where the provider sends the browser
 * @param to the page that was asked for
 */
record PendingSignIn(String state, String nonce, String verifier, String redirectUri, String to, Instant began) {

    static PendingSignIn of(OAuth2AuthorizationRequest request, String to, Instant now) {
        return new PendingSignIn(
                String.valueOf(request.getState()),
                String.valueOf(request.<Object>getAttribute(OidcParameterNames.NONCE)),
                String.valueOf(request.<Object>getAttribute(PkceParameterNames.CODE_VERIFIER)),
                String.valueOf(request.getRedirectUri()),
                to,
                now);
    }

    /** Makes the request again that sent the browser to the provider. */
    OAuth2AuthorizationRequest request(ClientRegistration provider) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(provider.getProviderDetails().getAuthorizationUri())
                .clientId(provider.getClientId())
                .redirectUri(redirectUri)
                .scopes(Set.copyOf(provider.getScopes()))
                .state(state)
                .attributes(Map.of(
                        OAuth2ParameterNames.REGISTRATION_ID, provider.getRegistrationId(),
                        OidcParameterNames.NONCE, nonce,
                        PkceParameterNames.CODE_VERIFIER, verifier))
                .build();
    }

    /** Shows no secret in a log. */
    @Override
    public String toString() {
        return "PendingSignIn[" + began + "]";
    }
}
