package io.gapwise.service.accounts;

import io.gapwise.service.load.Clients;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Hashes only so many passwords at once, because each takes 19 MiB and all of a processor. A few more wait for their
 * turn; the rest is sent away at once, so that a flood of sign-ins takes no threads from others. From one address only two
 * are in here at the same time, so that it leaves turns to others.
 */
@Component
class Hashing {

    private static final int WAITING = 8;
    private static final int OF_ONE_ADDRESS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Semaphore turns =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    private final Map<String, Integer> inHere = new HashMap<>();

    /** Does some hashing when it is its turn; empty if there is too much to do, for all or for this address. */
    <T> Optional<T> inTurn(String address, Supplier<T> hashing) {
        String client = Clients.network(address);
        synchronized (inHere) {
            if (inHere.merge(client, 1, Integer::sum) > OF_ONE_ADDRESS) {
                leave(client);
                return Optional.empty();
            }
        }
        try {
            return inTurn(hashing);
        } finally {
            leave(client);
        }
    }

    private void leave(String client) {
        synchronized (inHere) {
            inHere.computeIfPresent(client, (same, count) -> count == 1 ? null : count - 1);
        }
    }

    private <T> Optional<T> inTurn(Supplier<T> hashing) {
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
