package io.gapwise.service.rulesets;

import io.gapwise.service.problems.Refusal;
import io.gapwise.service.settings.Settings;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Keeps checks from slowing down the service for those who want recommendations. It limits how many checks are made in
 * a time, how many are computed at once, and how many wait for their turn with their files in memory.
 */
final class CheckThrottle {

    private static final int COMPUTED_AT_ONCE = 2;
    private static final int UNDER_WAY = 32;
    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private final Semaphore underWay = new Semaphore(UNDER_WAY);
    private final Semaphore computed = new Semaphore(COMPUTED_AT_ONCE, true);
    private final Bucket bucket;

    CheckThrottle(Settings.Checks checks) {
        bucket = Bucket.builder()
                .addLimit(
                        limit -> limit.capacity(checks.burst()).refillGreedy(checks.perSecond(), Duration.ofSeconds(1)))
                .build();
    }

    /** Reads the files of a check; the sender may be slow. */
    interface Reading<T> {

        T read() throws IOException, Refusal;
    }

    <T, R> R pass(Reading<T> reading, Function<T, R> computing) throws IOException, Refusal {
        ConsumptionProbe token = bucket.tryConsumeAndReturnRemaining(1);
        if (!token.isConsumed()) {
            throw Refusal.tooMany(
                    "More checks were asked for than are made in this time.",
                    Duration.ofNanos(token.getNanosToWaitForRefill()));
        }
        if (!underWay.tryAcquire()) {
            throw Refusal.tooMany("As many checks are under way as there is room for.", A_MOMENT);
        }
        try {
            T read = reading.read();
            computed.acquireUninterruptibly();
            try {
                return computing.apply(read);
            } finally {
                computed.release();
            }
        } finally {
            underWay.release();
        }
    }
}
