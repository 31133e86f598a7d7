package io.gapwise.service.credentials;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Scope;
import io.gapwise.service.access.Tenants;
import io.gapwise.service.settings.SettingsRefused;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/** Reads tokens of the one issuer that the settings name. */
@Component
class Tokens implements CredentialSource {

    private static final String BEFORE_NAME = "token:";

    /** With what stands before it, the name has to fit into an entry of the audit trail, so that no two look alike there. */
    private static final int LONGEST_NAME = 200 - BEFORE_NAME.length();

    private final TokenSettings settings;
    private final @Nullable NimbusJwtDecoder decoder;

    Tokens(TokenSettings settings) {
        this.settings = settings;
        this.decoder = settings.areUsed() ? decoder(settings) : null;
    }

    @Override
    public boolean isUsed() {
        return decoder != null;
    }

    @Override
    public Optional<String> summary() {
        return isUsed() ? Optional.of("the tokens of " + settings.issuer()) : Optional.empty();
    }

    /**
     * Lets the caller in whom a token names; empty if it names no tenant, or if there are no tokens here.
     *
     * @throws org.springframework.security.oauth2.jwt.BadJwtException if it is not valid
     * @throws org.springframework.security.oauth2.jwt.JwtException if the keys of its issuer cannot be read
     */
    Optional<SignedIn> letIn(String token) {
        if (decoder == null) {
            return Optional.empty();
        }
        Jwt jwt = decoder.decode(token);
        Object tenant = jwt.getClaims().get(settings.tenantClaim());
        return tenant instanceof String name && Tenants.isName(name)
                ? Optional.of(new SignedIn(
                        new Caller(name, BEFORE_NAME + jwt.getSubject(), scopes(jwt)),
                        new Credential(null, jwt.getExpiresAt())))
                : Optional.empty();
    }

    private Set<Scope> scopes(Jwt jwt) {
        Object claim = jwt.getClaims().get(settings.scopesClaim());
        Stream<String> words = claim instanceof Collection<?> list
                ? list.stream().map(String::valueOf)
                : Stream.of(String.valueOf(claim).split(" "));
        return words.map(Scope::of).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    private static NimbusJwtDecoder decoder(TokenSettings settings) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                settings.algorithms().stream().map(JWSAlgorithm::parse).collect(Collectors.toSet()),
                keys(Objects.requireNonNull(settings.jwkSet()))));
        // The validators below check the claims.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(validators(settings));
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> validators(TokenSettings settings) {
        return new DelegatingOAuth2TokenValidator<>(List.of(
                new JwtTimestampValidator(),
                new JwtClaimValidator<Object>("exp", Objects::nonNull),
                new JwtIssuerValidator(settings.issuer()),
                new JwtClaimValidator<Object>("sub", Tokens::isName),
                new JwtClaimValidator<Collection<String>>(
                        "aud", audiences -> audiences != null && audiences.contains(settings.audience()))));
    }

    private static boolean isName(@Nullable Object subject) {
        return subject instanceof String name
                && !name.isBlank()
                && name.length() <= LONGEST_NAME
                && name.chars().noneMatch(Character::isISOControl);
    }

    private static JWKSource<SecurityContext> keys(String place) {
        try {
            if (place.startsWith("https://") || place.startsWith("http://")) {
                return JWKSourceBuilder.create(URI.create(place).toURL())
                        .retrying(true)
                        .build();
            }
            return new ImmutableJWKSet<>(JWKSet.load(Path.of(place).toFile()));
        } catch (IllegalArgumentException | MalformedURLException e) {
            throw new SettingsRefused(List.of("gapwise.access.jwt.jwk-set is neither an address nor a file"));
        } catch (IOException | ParseException e) {
            throw new SettingsRefused(List.of(
                    "gapwise.access.jwt.jwk-set names the file %s, which is no readable JWK set".formatted(place)));
        }
    }
}
