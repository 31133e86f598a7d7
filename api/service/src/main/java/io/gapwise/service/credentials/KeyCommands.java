package io.gapwise.service.credentials;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Scope;
import io.gapwise.service.access.Tenants;
import io.gapwise.service.audit.Audit;
import io.gapwise.service.audit.AuditAction;
import io.gapwise.service.commands.CommandReply;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Adds, lists and revokes keys for whoever has the command line, who can open the store anyway. */
@Component
class KeyCommands {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_LIFE_IN_DAYS = 3650;

    private final ApiKeys keys;
    private final KeyRing ring;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    KeyCommands(ApiKeys keys, KeyRing ring, Audit audit, TransactionOperations transactions, Clock clock) {
        this.keys = keys;
        this.ring = ring;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Adds a key, and shows it this once.
     *
     * @param scopes words with commas between them
     * @param days how long the key is valid; empty if it never expires
     */
    CommandReply add(String name, String tenant, String scopes, String days) {
        List<String> problems = new ArrayList<>();
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            problems.add("The name of a key has 1 to %d characters.".formatted(LONGEST_NAME));
        }
        if (!Tenants.isName(tenant)) {
            problems.add("'%s' cannot be a tenant: %s.".formatted(tenant, Tenants.RULE));
        }
        Set<Scope> granted = scopes(scopes, problems);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant expires = expiry(days, now, problems);
        if (!problems.isEmpty()) {
            return new CommandReply(2, problems);
        }
        SecretKey key = SecretKey.random();
        transactions.executeWithoutResult(status -> {
            keys.add(new ApiKey(key.id(), name, tenant, granted, key.hash(), now, expires, null));
            audit.record(commandLine(tenant), AuditAction.KEY_ADDED, "key %s (%s)".formatted(key.id(), name));
        });
        ring.forget();
        return CommandReply.done(key.written());
    }

    CommandReply list() {
        Instant now = clock.instant();
        Stream<String> lines = keys.all().stream()
                .map(key -> "%s  %s  tenant %s  %s  added %s  %s"
                        .formatted(
                                key.id(), key.name(), key.tenant(), words(key.scopes()), key.added(), state(key, now)));
        return new CommandReply(0, lines.toList());
    }

    CommandReply revoke(String id) {
        Optional<ApiKey> found =
                keys.all().stream().filter(key -> key.id().equals(id)).findFirst();
        if (found.isEmpty()) {
            return CommandReply.bad("There is no key '%s'; keys list shows them all.".formatted(id) + called(id));
        }
        ApiKey key = found.get();
        boolean revoked = Boolean.TRUE.equals(transactions.execute(status -> {
            boolean changed = keys.revoke(key, clock.instant().truncatedTo(ChronoUnit.MILLIS));
            if (changed) {
                audit.record(
                        commandLine(key.tenant()), AuditAction.KEY_REVOKED, "key %s (%s)".formatted(id, key.name()));
            }
            return changed;
        }));
        ring.forget();
        return CommandReply.done(
                revoked
                        ? "The key %s (%s) lets nobody in any more.".formatted(id, key.name())
                        : "The key %s (%s) was revoked before.".formatted(id, key.name()));
    }

    /** Names the keys that have this name, which is no id because several may have it. */
    private String called(String name) {
        String ids = keys.all().stream()
                .filter(key -> key.name().equals(name))
                .map(ApiKey::id)
                .collect(Collectors.joining(", "));
        return ids.isEmpty()
                ? ""
                : " A key is revoked by its id, not by its name. The keys called '%s': %s.".formatted(name, ids);
    }

    private static Caller commandLine(String tenant) {
        return new Caller(tenant, "command line", Set.of());
    }

    private static Set<Scope> scopes(String written, List<String> problems) {
        Set<Scope> scopes = new TreeSet<>();
        for (String word : written.split(",")) {
            Scope.of(word.trim())
                    .ifPresentOrElse(
                            scopes::add,
                            () -> problems.add("There is no scope '%s'; there are: %s."
                                    .formatted(word.trim(), words(Set.of(Scope.values())))));
        }
        return scopes;
    }

    private static @Nullable Instant expiry(String days, Instant now, List<String> problems) {
        if (days.isEmpty()) {
            return null;
        }
        if (!days.matches("[1-9]\\d{0,3}") || Integer.parseInt(days) > LONGEST_LIFE_IN_DAYS) {
            problems.add("A key is valid for 1 to %d days, not '%s'.".formatted(LONGEST_LIFE_IN_DAYS, days));
            return null;
        }
        return now.plus(Integer.parseInt(days), ChronoUnit.DAYS);
    }

    private static String words(Set<Scope> scopes) {
        return Arrays.stream(Scope.values())
                .filter(scopes::contains)
                .map(Scope::word)
                .collect(Collectors.joining(","));
    }

    private static String state(ApiKey key, Instant now) {
        if (key.revoked() != null) {
            return "revoked " + key.revoked();
        }
        if (key.expires() == null) {
            return "never expires";
        }
        return (now.isBefore(key.expires()) ? "expires " : "expired ") + key.expires();
    }
}
