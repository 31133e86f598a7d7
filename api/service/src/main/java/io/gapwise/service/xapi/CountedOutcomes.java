package io.gapwise.service.xapi;

import io.gapwise.core.followup.ShownBy;
import io.gapwise.practice.outcomes.Observation;
import io.gapwise.practice.outcomes.OutcomeData;
import io.gapwise.service.initiatives.OutcomeSource;
import org.springframework.stereotype.Component;

/** Adds to what is known of an initiative how many people began, finished and passed, as learning systems recorded it. */
@Component
class CountedOutcomes implements OutcomeSource {

    private final InitiativeCounts counts;

    CountedOutcomes(InitiativeCounts counts) {
        this.counts = counts;
    }

    @Override
    public void addTo(String initiative, OutcomeData.Builder data) {
        for (DayCount each : counts.of(initiative)) {
            data.addObservation(
                    new Observation(each.kind(), each.on(), each.people(), each.of(), each.score(), ShownBy.RECORDS));
        }
    }
}
