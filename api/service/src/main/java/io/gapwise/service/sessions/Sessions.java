package io.gapwise.service.sessions;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Role;
import io.gapwise.service.accounts.AccountRing;
import io.gapwise.service.caching.RecentlyUsed;
import io.gapwise.service.credentials.KeyHolders;
import io.gapwise.service.store.StoreFault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Knows who is signed in. A session is over when it was not used or is old, and when the account, the key or the role
 * behind it is not what it was when the session began. Like the keys, a session is read again after half a second, and
 * what was read last goes on counting while the database cannot be used.
 */
@Component
class Sessions {

    /** The number of browsers in which one person can be signed in; the oldest session ends for a new one. */
    static final int MOST_OF_ONE_PERSON = 10;

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final Duration FRESH_FOR = Duration.ofMillis(500);
    private static final int MOST_KNOWN = 1000;

    private final WebSessions store;
    private final AccountRing accounts;
    private final KeyHolders keys;
    private final SessionSettings settings;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final boolean hasProvider;
    private final Map<String, Known> known = new RecentlyUsed<>(MOST_KNOWN);

    Sessions(
            WebSessions store,
            AccountRing accounts,
            KeyHolders keys,
            SessionSettings settings,
            TransactionOperations transactions,
            Clock clock,
            @Value("${gapwise.access.oidc.issuer:}") String provider) {
        this.store = store;
        this.accounts = accounts;
        this.keys = keys;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
        this.hasProvider = !provider.isEmpty();
    }

    private record Known(long readAt, Optional<WebSession> session) {}

    /** Begins a session for somebody who has just proved who it is. */
    SessionCookie begin(String tenant, Voucher voucher, String subject, @Nullable Role role, long version) {
        Instant now = now();
        SessionCookie cookie = SessionCookie.random();
        WebSession session = new WebSession(cookie.hash(), tenant, voucher, subject, role, version, now, now);
        transactions.executeWithoutResult(status -> {
            store.forget(tenant, now.minus(settings.longest()), now.minus(settings.idle()));
            store.add(session);
            store.ofSame(session).stream().skip(MOST_OF_ONE_PERSON).forEach(store::end);
        });
        return cookie;
    }

    /** Returns who sends a cookie; empty if the session is over. */
    Optional<SignedInPerson> of(SessionCookie cookie) {
        Instant now = now();
        Optional<WebSession> session = read(cookie.hash()).filter(found -> !found.isOver(settings, now));
        Optional<SignedInPerson> person = session.flatMap(this::person);
        if (person.isPresent()) {
            use(session.get(), now);
        }
        return person;
    }

    /** Ends a session, and returns whose it was if it was not over. */
    Optional<SignedInPerson> end(SessionCookie cookie) {
        Optional<WebSession> session = store.find(cookie.hash());
        boolean ended = session.filter(store::end).isPresent();
        forget(cookie.hash());
        return ended ? session.filter(found -> !found.isOver(settings, now())).flatMap(this::person) : Optional.empty();
    }

    private Optional<SignedInPerson> person(WebSession session) {
        return switch (session.voucher()) {
            case ACCOUNT ->
                accounts.active(session.subject())
                        .filter(account -> account.version() == session.version())
                        .map(account ->
                                new SignedInPerson(account.name(), Optional.of(account.role()), account.caller()));
            case KEY ->
                keys.byId(session.subject())
                        .map(holder -> new SignedInPerson(holder.name(), Optional.empty(), holder.caller()));
            case PROVIDER ->
                Optional.ofNullable(session.role())
                        .filter(role -> hasProvider)
                        .map(role -> ofProvider(session.tenant(), session.subject(), role));
        };
    }

    /** Returns somebody for whom the provider has vouched. */
    static SignedInPerson ofProvider(String tenant, String name, Role role) {
        return new SignedInPerson(name, Optional.of(role), new Caller(tenant, "oidc:" + name, role.scopes()));
    }

    private Optional<WebSession> read(String hash) {
        Known before;
        synchronized (known) {
            before = known.get(hash);
        }
        if (before != null && System.nanoTime() - before.readAt < FRESH_FOR.toNanos()) {
            return before.session;
        }
        long readAt = System.nanoTime();
        try {
            Optional<WebSession> found = store.find(hash);
            remember(hash, new Known(readAt, found));
            return found;
        } catch (DataAccessException e) {
            if (before == null || StoreFault.of(e).isEmpty()) {
                throw e;
            }
            return before.session;
        }
    }

    /** Writes down once a minute that a session is used, or more often where sessions are shorter. */
    private void use(WebSession session, Instant now) {
        Duration often = settings.idle().dividedBy(10);
        Duration step = often.compareTo(Duration.ofMinutes(1)) < 0 ? often : Duration.ofMinutes(1);
        if (now.isBefore(session.used().plus(step))) {
            return;
        }
        WebSession used = session.usedAt(now);
        try {
            store.use(used);
            remember(session.idHash(), new Known(System.nanoTime(), Optional.of(used)));
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("It cannot be written down that a session is used.", e);
        }
    }

    private void remember(String hash, Known read) {
        synchronized (known) {
            if (read.session.isPresent()) {
                known.put(hash, read);
            } else {
                known.remove(hash);
            }
        }
    }

    private void forget(String hash) {
        synchronized (known) {
            known.remove(hash);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
