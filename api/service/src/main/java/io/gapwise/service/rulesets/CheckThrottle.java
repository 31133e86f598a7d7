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
 * Keeps checks from taking the service away from those who ask for recommendations: so many in a time, so few at once,
 * and no more waiting for their turn, with what was sent in memory, than there is room for.
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

    /** Reading what is sent; its sender may be slow. */
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
