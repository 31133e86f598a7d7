package io.gapwise.service.load;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Knows which requests wait for more of their body, so that none of them keeps the service from stopping. */
@Component
public final class WaitingReaders {

    /** Reads from a connection. */
    interface Reader {

        /** Makes the connection seem to be at its end for the one who reads; answers can still be sent. */
        void endInput();
    }

    private final Set<Reader> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    void add(Reader reader) {
        waiting.add(reader);
        if (stopping) {
            reader.endInput();
        }
    }

    void remove(Reader reader) {
        waiting.remove(reader);
    }

    /** Says whether the service is being stopped, so that nothing long should begin or go on. */
    public boolean stopping() {
        return stopping;
    }

    /** Ends the waiting of all that wait, and of all that begin to. */
    void stop() {
        stopping = true;
        waiting.forEach(Reader::endInput);
    }
}
