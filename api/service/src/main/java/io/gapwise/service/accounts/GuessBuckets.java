package io.gapwise.service.accounts;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Holds a bucket of tokens for each of those who guess. Where there are too many it forgets the full ones, because a new
 * one is full as well. Only where none is full does it forget the one that was not used for the longest time, so that the
 * memory has a bound.
 */
final class GuessBuckets {

    private static final int MOST_KNOWN = 10_000;

    private final int burst;
    private final Duration again;
    private final Map<String, Bucket> known = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param burst the number of tokens in a full bucket
     * @param again the time after which there is one more
     */
    GuessBuckets(int burst, Duration again) {
        this.burst = burst;
        this.again = again;
    }

    synchronized Bucket of(String key) {
        Bucket bucket = known.get(key);
        if (bucket == null) {
            makeRoom();
            bucket = Bucket.builder()
                    .addLimit(limit -> limit.capacity(burst).refillGreedy(1, again))
                    .build();
            known.put(key, bucket);
        }
        return bucket;
    }

    private void makeRoom() {
        if (known.size() < MOST_KNOWN) {
            return;
        }
        known.values().removeIf(bucket -> bucket.getAvailableTokens() >= burst);
        if (known.size() >= MOST_KNOWN) {
            Iterator<Bucket> eldest = known.values().iterator();
            eldest.next();
            eldest.remove();
        }
    }
}
