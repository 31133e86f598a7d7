package io.gapwise.service.accounts;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Hashes only so many passwords at once, because each takes 19 MiB and all of a processor. A few more wait for their
 * turn; the rest is sent away at once, so that a flood of sign-ins takes no threads from others.
 */
@Component
class Hashing {

    private static final int WAITING = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Semaphore turns =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    /** Does some hashing when it is its turn; empty if there is too much to do. */
    <T> Optional<T> inTurn(Supplier<T> hashing) {
        try {
            if (turns.getQueueLength() >= WAITING || !turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(hashing.get());
        } finally {
            turns.release();
        }
    }
}
