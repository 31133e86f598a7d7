package io.gapwise.service.providers;

import io.gapwise.service.access.Role;
import io.gapwise.service.access.Tenants;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Reads from a token who somebody is, to which tenant the person belongs, and which role the person has. */
final class ProviderClaims {

    private static final int LONGEST_NAME = 150;

    private final ProviderSettings settings;

    ProviderClaims(ProviderSettings settings) {
        this.settings = settings;
    }

    Optional<String> tenant(OidcUser user) {
        Object tenant = settings.tenant() == null ? claim(user, settings.tenantClaim()) : settings.tenant();
        return tenant instanceof String name && Tenants.isName(name) ? Optional.of(name) : Optional.empty();
    }

    /** Returns the role that may do the most of those that the token gives. */
    Optional<Role> role(OidcUser user) {
        Object claim = claim(user, settings.roleClaim());
        Set<String> values = claim instanceof Collection<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.of(String.valueOf(claim).split(" "));
        return Arrays.stream(Role.values())
                .filter(role -> settings.valuesFor(role).stream().anyMatch(values::contains))
                .max(Comparator.naturalOrder());
    }

    /** Returns what pages and the audit trail call the person; the id at the provider where the token has no name. */
    String name(OidcUser user) {
        Object claim = claim(user, settings.nameClaim());
        String name = claim instanceof String text && !text.isBlank() ? text : user.getSubject();
        String shown = name.replaceAll("\\p{Cntrl}", " ").strip();
        return shown.substring(0, Math.min(shown.length(), LONGEST_NAME));
    }

    /** Finds a claim, in another one where the name has a dot in it, as in {@code realm_access.roles}. */
    private static @Nullable Object claim(OidcUser user, String name) {
        Object direct = user.getClaims().get(name);
        int dot = name.indexOf('.');
        if (direct != null || dot < 0) {
            return direct;
        }
        return user.getClaims().get(name.substring(0, dot)) instanceof Map<?, ?> within
                ? within.get(name.substring(dot + 1))
                : null;
    }
}
