package io.gapwise.service.load;

import io.gapwise.service.caching.RecentlyUsed;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;

/**
 * Holds a bucket of tokens for each client. It forgets the clients that have not asked for the longest time, so that
 * many addresses do not fill the memory; a client that was forgotten begins with a full bucket again.
 */
final class Buckets {

    private static final String POLICY = "RateLimit-Policy";
    private static final String LEVEL = "RateLimit";
    private static final int MOST_CLIENTS = 10_000;

    private final String name;
    private final int burst;
    private final int perSecond;
    private final Map<String, Bucket> ofClients = new RecentlyUsed<>(MOST_CLIENTS);

    Buckets(String name, int burst, int perSecond) {
        this.name = name;
        this.burst = burst;
        this.perSecond = perSecond;
    }

    /**
     * Says what is left of a bucket, and how long to wait for more.
     *
     * @param taken whether there was a token to take
     * @param left the number of tokens that are left
     * @param more the time until there is a token again; nothing where there is one
     * @param full the time until the bucket is full again
     */
    record Level(boolean taken, long left, Duration more, Duration full) {}

    Level take(String client) {
        Bucket bucket;
        synchronized (ofClients) {
            bucket = ofClients.computeIfAbsent(client, unknown -> newBucket());
        }
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return new Level(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()),
                Duration.ofNanos(probe.getNanosToWaitForReset()));
    }

    /** Returns the policy as the IETF's draft on rate limits writes it: so many requests in so many seconds. */
    private String policy() {
        return "\"%s\";q=%d;w=%d".formatted(name, burst, (burst + perSecond - 1) / perSecond);
    }

    /** Returns what is left as the same draft writes it, with the seconds until the bucket is full again. */
    private String level(Level level) {
        return "\"%s\";r=%d;t=%d"
                .formatted(name, level.left(), level.full().plusMillis(999).toSeconds());
    }

    /** Tells a client how often it may ask, and how often it still may. */
    void tell(Level level, HttpServletResponse response) {
        response.setHeader(POLICY, policy());
        response.setHeader(LEVEL, level(level));
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
