package io.gapwise.service.load;

import java.util.Objects;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.jspecify.annotations.Nullable;

/** Speaks HTTP as Tomcat does, but not for ever with slow clients. It is public because Tomcat creates it. */
public final class PacedProtocol extends Http11NioProtocol {

    private @Nullable Pace pace;
    private @Nullable WaitingReaders waiting;

    void use(Pace slowest, WaitingReaders readers) {
        pace = slowest;
        waiting = readers;
    }

    @Override
    protected Processor createProcessor() {
        return new PacedProcessor(this, Objects.requireNonNull(pace), Objects.requireNonNull(waiting));
    }
}
