package io.gapwise.service.load;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Limits how many requests are worked on at the same time. A request gives its place up while it waits for its client,
 * so that slow clients hold threads but never the places of others.
 */
@Component
final class Turns {

    private final Places places;
    private final Semaphore waiting;

    Turns(LoadSettings settings) {
        this.places = new Places(settings.atOnce());
        this.waiting = new Semaphore(settings.waiting());
    }

    /** Waits for a place; returns nothing at once where too many wait already. */
    Optional<Turn> take() {
        if (!places.tryAcquire()) {
            if (!waiting.tryAcquire()) {
                return Optional.empty();
            }
            places.acquireUninterruptibly();
            waiting.release();
        }
        return Optional.of(new Turn());
    }

    /** Counts the free places, and lets one be taken that is not free. */
    private static final class Places extends Semaphore {

        private static final long serialVersionUID = 1L;

        Places(int count) {
            super(count, true);
        }

        void takeInAnyCase() {
            reducePermits(1);
        }
    }

    /** Holds a place for one request. It belongs to the thread of the request. */
    final class Turn {

        /** Gives the place up while the client is waited for. */
        void leave() {
            places.release();
        }

        /** Waits for a place again, behind those who wait already. */
        void comeBack() {
            places.acquireUninterruptibly();
        }

        /** Takes a place even where none is free, because all that is left to do is to send what is ready. */
        void comeBackToSend() {
            places.takeInAnyCase();
        }

        void end() {
            places.release();
        }
    }
}
