package io.gapwise.service.providers;

import io.gapwise.service.access.Role;
import io.gapwise.service.access.Tenants;
import io.gapwise.service.settings.SettingProblems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Says at which provider people sign in. Without an issuer there is none.
 *
 * @param issuer the address under which the provider describes itself
 * @param clientId what the provider calls this service
 * @param clientSecret what proves to the provider that it is this service
 * @param clientSecretFile a file with the secret in its first line
 * @param scopes what is asked for, beside {@code openid}
 * @param publicUrl the address under which browsers reach this service; taken from each request where nothing is set
 * @param nameClaim the claim that names the person
 * @param tenantClaim the claim that names the tenant
 * @param tenant the tenant of everybody; if it is set, the claim counts for nothing
 * @param roleClaim the claim that lists what the person is
 * @param roles for each role the values of the claim that give it; a role that is not there is given by its own name
 */
@ConfigurationProperties("gapwise.access.oidc")
record ProviderSettings(
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String clientSecretFile,
        @DefaultValue({"profile"}) Set<String> scopes,
        @Nullable String publicUrl,
        @DefaultValue("preferred_username") String nameClaim,
        @DefaultValue("tenant") String tenantClaim,
        @Nullable String tenant,
        @DefaultValue("roles") String roleClaim,
        @DefaultValue Map<Role, List<String>> roles) {

    private static final String ENCRYPTED = "https://.+|http://(localhost|127\\.0\\.0\\.1)([:/].*)?";

    ProviderSettings {
        SettingProblems problems = new SettingProblems();
        if (issuer != null) {
            if (!issuer.matches(ENCRYPTED)) {
                problems.add("gapwise.access.oidc.issuer must begin with https://, because whoever can change what the"
                        + " provider says can let anybody in");
            }
            if (clientId == null || clientId.isBlank()) {
                problems.add("gapwise.access.oidc.client-id is missing");
            }
            if ((clientSecret == null) == (clientSecretFile == null)) {
                problems.add("one of gapwise.access.oidc.client-secret and .client-secret-file is needed");
            }
        } else if (clientId != null || clientSecret != null || clientSecretFile != null) {
            problems.add("gapwise.access.oidc.issuer is missing");
        }
        if (publicUrl != null && !publicUrl.matches("https?://[^/?#]+(/[^?#]*[^/?#])?")) {
            problems.add("gapwise.access.oidc.public-url is no address without a slash at its end, such as"
                    + " https://gapwise.example.org");
        }
        if (tenant != null && !Tenants.isName(tenant)) {
            problems.add("gapwise.access.oidc.tenant is '%s', but %s".formatted(tenant, Tenants.RULE));
        }
        problems.refuseIfAny();
        roles = Map.copyOf(roles);
    }

    boolean areUsed() {
        return issuer != null;
    }

    /** @throws io.gapwise.service.settings.SettingsRefused if its file cannot be read or is empty */
    String secret() {
        if (clientSecretFile == null) {
            return String.valueOf(clientSecret);
        }
        SettingProblems problems = new SettingProblems();
        String secret = "";
        try {
            secret = Files.readString(Path.of(clientSecretFile))
                    .lines()
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            problems.add("gapwise.access.oidc.client-secret-file names %s, which cannot be read"
                    .formatted(clientSecretFile));
        }
        if (secret.isBlank()) {
            problems.add("gapwise.access.oidc.client-secret-file names no file with a secret");
        }
        problems.refuseIfAny();
        return secret;
    }

    /** Returns the values of the claim that give a role. */
    List<String> valuesFor(Role role) {
        return roles.getOrDefault(role, List.of(role.word()));
    }

    /** Shows no secret in a log. */
    @Override
    public String toString() {
        return "ProviderSettings[" + issuer + "]";
    }
}
