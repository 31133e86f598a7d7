package io.gapwise.service.appraisals;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together how capabilities stand over rounds. */
@Component
public class CapabilityRounds {

    private final Appraisals appraisals;

    CapabilityRounds(Appraisals appraisals) {
        this.appraisals = appraisals;
    }

    /**
     * Returns how the people of a role stand in a capability over the rounds.
     *
     * @param role null for the first role that any round counts
     * @param from the id of the round with which one is compared; null for the last but one
     * @param to the id of the round that is compared; null for the last
     */
    public CapabilityStandings standings(
            String capability, @Nullable String role, @Nullable String from, @Nullable String to) {
        return CapabilityStandings.of(capability, appraisals.counting(capability), role, from, to);
    }
}
