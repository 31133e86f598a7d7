package io.gapwise.service.credentials;

import io.gapwise.service.store.StoreFault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Knows the keys that are valid now. It reads them again at the first request after half a second, so that a key which
 * another process added or revoked counts everywhere within a second. While the database cannot be used, the keys that
 * were read last go on counting: what needs no database is answered then, and nothing that is stored can be read.
 */
@Component
class KeyRing implements CredentialSource {

    private static final Duration FRESH_FOR = Duration.ofMillis(500);

    private final ApiKeys keys;
    private final Clock clock;
    private volatile @Nullable Known known;

    KeyRing(ApiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    private record Known(long readAt, Map<String, ApiKey> byId) {}

    /** Says whether there ever was a key; then nothing is open, even if all keys are revoked. */
    @Override
    public boolean isUsed() {
        return !known().byId.isEmpty();
    }

    @Override
    public Optional<String> summary() {
        Instant now = clock.instant();
        long valid =
                known().byId.values().stream().filter(key -> key.isValid(now)).count();
        return valid == 0 ? Optional.empty() : Optional.of(valid == 1 ? "one key" : valid + " keys");
    }

    /** Finds the key by its public part and checks its secret part. */
    Optional<ApiKey> valid(SecretKey sent) {
        ApiKey key = known().byId.get(sent.id());
        boolean fits = key != null && sent.fits(key.secretHash()) && key.isValid(clock.instant());
        return fits ? Optional.of(key) : Optional.empty();
    }

    /** Finds a key by its public part, for somebody who has shown the whole of it before. */
    Optional<ApiKey> valid(String id) {
        return Optional.ofNullable(known().byId.get(id)).filter(key -> key.isValid(clock.instant()));
    }

    /** Finds a key by its public part, even if it is not valid. */
    Optional<ApiKey> known(String id) {
        return Optional.ofNullable(known().byId.get(id));
    }

    /** Reads the keys anew at the next request. */
    void forget() {
        known = null;
    }

    private Known known() {
        Known now = known;
        if (now != null && System.nanoTime() - now.readAt < FRESH_FOR.toNanos()) {
            return now;
        }
        long readAt = System.nanoTime();
        List<ApiKey> all;
        try {
            all = keys.all();
        } catch (DataAccessException e) {
            if (now == null || StoreFault.of(e).isEmpty()) {
                throw e;
            }
            return now;
        }
        Known read = new Known(readAt, all.stream().collect(Collectors.toMap(ApiKey::id, Function.identity())));
        known = read;
        return read;
    }
}
