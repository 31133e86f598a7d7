package io.gapwise.service.accounts;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Role;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of somebody who signs in with a password.
 *
 * @param name unique over all tenants, in lower case, because people sign in with it and with nothing else
 * @param password the hash of the password with its parameters; empty once the account is removed
 * @param version counts the changes of password and role; a session that began before the last of them is over
 * @param removed when it was removed; null if it was not
 */
public record Account(
        String name,
        String tenant,
        Role role,
        String password,
        long version,
        Instant added,
        @Nullable Instant removed) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@+-]{0,99}");

    /** Says it for the person who got it wrong. */
    static final String NAME_RULE =
            "a name has at most 100 lower-case letters, digits and . _ @ + -, and begins with a letter or a digit";

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Returns the name as it is kept, however it was typed. */
    static String nameAsKept(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    public boolean isActive() {
        return removed == null;
    }

    public Caller caller() {
        return new Caller(tenant, "user:" + name, role.scopes());
    }

    Account removedAt(Instant now) {
        return new Account(name, tenant, role, "", version, added, now);
    }

    Account withPassword(String hash) {
        return new Account(name, tenant, role, hash, version, added, removed);
    }

    Account withRole(Role next) {
        return new Account(name, tenant, next, password, version, added, removed);
    }

    /** Shows no hash in a log. */
    @Override
    public String toString() {
        return name;
    }
}
