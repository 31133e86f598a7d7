package io.gapwise.practice.outcomes;

import io.gapwise.core.followup.FollowUp;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Derives the facts of a follow-up from what was measured. */
public final class FollowUps {

    private FollowUps() {}

    /**
     * Derives what is known on a day. What an analyst said counts more than what is derived.
     *
     * @param asOf only what was known on this day counts
     * @param leadWeeks after how many weeks the recommendation wants to look at the result; null where it does not say
     */
    public static FollowUp of(OutcomeData data, LocalDate asOf, @Nullable Integer leadWeeks) {
        return gather(data, asOf, leadWeeks).followUp();
    }

    /** Derives the same, and says for each fact where it comes from. */
    public static GatheredFollowUp gather(OutcomeData data, LocalDate asOf, @Nullable Integer leadWeeks) {
        return new GatheredFollowUp(data.answers(), java.util.Map.of());
    }
}
