package io.gapwise.service.recommendations;

/** Goes on from the sample cases, once they are answered for the first time. */
public interface SampleSequel {

    /** Works for the tenant of the samples. */
    void goOn();
}
