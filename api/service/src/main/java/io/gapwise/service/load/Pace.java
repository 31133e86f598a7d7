package io.gapwise.service.load;

import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * Says how slowly a client may send or take. Waiting for the client is counted and working for it is not, so an answer
 * that takes long to work out harms no client.
 *
 * @param patience how long a client may be slower than it should
 * @param bytesPerSecond how fast it should be on the whole
 */
record Pace(Duration patience, int bytesPerSecond) {

    private static final double SECOND = 1e9;

    /** Adds up what a client sent or took, and how long it was waited for. */
    final class Count {

        private long bytes;
        private long nanos;

        /** @throws SocketTimeoutException if the client has been too slow for too long */
        void add(long moreBytes, long moreNanos) throws SocketTimeoutException {
            bytes += moreBytes;
            nanos += moreNanos;
            if (nanos > patience.toNanos() && bytes < bytesPerSecond * (nanos / SECOND)) {
                throw new SocketTimeoutException("The client is too slow.");
            }
        }
    }

    Count begin() {
        return new Count();
    }
}
