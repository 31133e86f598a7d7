package io.gapwise.service.initiatives;

import io.gapwise.practice.outcomes.OutcomeData;

/** Adds what it keeps of an initiative to what is known of it. It works for the caller's tenant. */
public interface OutcomeSource {

    /** @param initiative the id of the initiative */
    void addTo(String initiative, OutcomeData.Builder data);
}
