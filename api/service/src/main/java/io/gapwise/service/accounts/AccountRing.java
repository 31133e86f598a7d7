package io.gapwise.service.accounts;

import io.gapwise.service.credentials.CredentialSource;
import io.gapwise.service.store.StoreFault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Knows the accounts as they are now. Like the keys, they are read again at the first request after half a second, so
 * that a removed account counts nowhere after a second, and what was read last goes on counting while the database
 * cannot be used.
 */
@Component
public class AccountRing implements CredentialSource {

    private static final Duration FRESH_FOR = Duration.ofMillis(500);

    private final Accounts accounts;
    private volatile @Nullable Known known;

    AccountRing(Accounts accounts) {
        this.accounts = accounts;
    }

    private record Known(long readAt, Map<String, Account> byName) {}

    /** Says whether there ever was an account; then nothing is open, even if all of them are removed. */
    @Override
    public boolean isUsed() {
        return !known().byName.isEmpty();
    }

    @Override
    public Optional<String> summary() {
        long active = known().byName.values().stream().filter(Account::isActive).count();
        return active == 0
                ? Optional.empty()
                : Optional.of(active == 1 ? "one person with a password" : active + " people with passwords");
    }

    /** Returns the account with the name, unless it is removed. */
    public Optional<Account> active(String name) {
        return Optional.ofNullable(known().byName.get(name)).filter(Account::isActive);
    }

    /** Reads the accounts anew at the next request. */
    void forget() {
        known = null;
    }

    private Known known() {
        Known now = known;
        if (now != null && System.nanoTime() - now.readAt < FRESH_FOR.toNanos()) {
            return now;
        }
        long readAt = System.nanoTime();
        List<Account> all;
        try {
            all = accounts.all();
        } catch (DataAccessException e) {
            if (now == null || StoreFault.of(e).isEmpty()) {
                throw e;
            }
            return now;
        }
        Known read = new Known(readAt, all.stream().collect(Collectors.toMap(Account::name, Function.identity())));
        known = read;
        return read;
    }
}
