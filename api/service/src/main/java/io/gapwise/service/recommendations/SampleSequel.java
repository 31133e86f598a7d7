package io.gapwise.service.recommendations;

import java.time.Instant;
import java.util.Optional;

/** Goes on from the sample cases, once they are answered for the first time. */
public interface SampleSequel {

    /** Works for the tenant of the samples. */
    void goOn();

    /**
     * Returns when a sample case was written and answered, so that what follows comes after it; empty where nothing
     * follows.
     *
     * @param reference the reference of the case
     */
    Optional<Instant> answeredAt(String reference);
}
