package io.gapwise.service.credentials;

import io.gapwise.service.settings.SettingProblems;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Says whose tokens (JWT) let callers in. Without an issuer, an audience and a JWK set there are none.
 *
 * @param issuer what the claim {@code iss} has to be
 * @param audience what the claim {@code aud} has to hold
 * @param algorithms the signatures that count, whatever a token says of itself; none with a shared secret is possible
 * @param jwkSet the address or the file of the keys that the issuer signs with
 * @param tenantClaim the claim that names the tenant
 * @param scopesClaim the claim that lists the scopes, as a text with blanks between them or as a list
 */
@ConfigurationProperties("gapwise.access.jwt")
record TokenSettings(
        @Nullable String issuer,
        @Nullable String audience,
        @DefaultValue({"RS256", "ES256"}) Set<String> algorithms,
        @Nullable String jwkSet,
        @DefaultValue("tenant") String tenantClaim,
        @DefaultValue("scope") String scopesClaim) {

    private static final Set<String> POSSIBLE =
            Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

    TokenSettings {
        SettingProblems problems = new SettingProblems();
        boolean any = issuer != null || audience != null || jwkSet != null;
        if (any) {
            require("issuer", issuer, problems);
            require("audience", audience, problems);
            require("jwk-set", jwkSet, problems);
        }
        if (jwkSet != null
                && jwkSet.startsWith("http://")
                && !jwkSet.matches("http://(localhost|127\\.0\\.0\\.1)[:/].*")) {
            problems.add("gapwise.access.jwt.jwk-set must begin with https://, because whoever can change the keys on"
                    + " their way can let anybody in");
        }
        for (String algorithm : new TreeSet<>(algorithms)) {
            if (!POSSIBLE.contains(algorithm)) {
                problems.add("gapwise.access.jwt.algorithms has '%s'; possible: %s"
                        .formatted(algorithm, String.join(", ", new TreeSet<>(POSSIBLE))));
            }
        }
        if (algorithms.isEmpty()) {
            problems.add("gapwise.access.jwt.algorithms must not be empty");
        }
        problems.refuseIfAny();
    }

    boolean areUsed() {
        return jwkSet != null;
    }

    private static void require(String name, @Nullable String value, SettingProblems problems) {
        if (value == null || value.isBlank()) {
            problems.add(
                    "gapwise.access.jwt.%s is missing; issuer, audience and jwk-set belong together".formatted(name));
        }
    }
}
