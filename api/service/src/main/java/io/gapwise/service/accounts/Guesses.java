package io.gapwise.service.accounts;

import io.gapwise.service.caching.RecentlyUsed;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Counts the wrong passwords that come from an address: ten for one name and then one a minute, a hundred for all names
 * and then one in six seconds. Nobody can lock out somebody who signs in from another address, and a right password
 * costs nothing.
 */
@Component
class Guesses {

    private static final int MOST_KNOWN = 10_000;
    private static final int FOR_ONE_NAME = 10;
    private static final int FOR_ALL_NAMES = 100;
    private static final Duration ONE_NAME_AGAIN = Duration.ofMinutes(1);
    private static final Duration ALL_NAMES_AGAIN = Duration.ofSeconds(6);

    private final Map<String, Bucket> buckets = new RecentlyUsed<>(MOST_KNOWN);

    /** A guess that may be made; it is given back unless it was wrong. */
    record Guess(List<Bucket> paid) {

        void giveBack() {
            paid.forEach(bucket -> bucket.addTokens(1));
        }
    }

    /** Returns nothing if there were too many wrong ones. */
    Optional<Guess> begin(String address, String name) {
        Bucket ofAddress = bucket(address, () -> bucket(FOR_ALL_NAMES, ALL_NAMES_AGAIN));
        Bucket ofName = bucket(address + ' ' + name, () -> bucket(FOR_ONE_NAME, ONE_NAME_AGAIN));
        if (!ofAddress.tryConsume(1)) {
            return Optional.empty();
        }
        if (!ofName.tryConsume(1)) {
            ofAddress.addTokens(1);
            return Optional.empty();
        }
        return Optional.of(new Guess(List.of(ofAddress, ofName)));
    }

    private Bucket bucket(String key, Supplier<Bucket> full) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(key, unknown -> full.get());
        }
    }

    private static Bucket bucket(int burst, Duration again) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(1, again))
                .build();
    }
}
