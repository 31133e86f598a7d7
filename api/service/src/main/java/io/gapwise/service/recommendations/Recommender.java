package io.gapwise.service.recommendations;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.advice.Recommendation;
import io.gapwise.core.cases.GapCase;
import io.gapwise.service.store.TimeOrderedIds;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Turns advice into a recommendation by adding an id and the time, to the millisecond. */
final class Recommender {

    private final Advisor advisor;
    private final Clock clock;

    Recommender(Advisor advisor, Clock clock) {
        this.advisor = advisor;
        this.clock = clock;
    }

    /**
     * Returns the recommendation for a case.
     *
     * @throws io.gapwise.core.evaluation.RuleSetFault if the rules break the contract
     */
    Recommendation recommend(GapCase gapCase) {
        return recommend(gapCase, TimeOrderedIds.next());
    }

    /** Returns the recommendation for a case under an id that no other one has. */
    Recommendation recommend(GapCase gapCase, String id) {
        return new Recommendation(
                id, gapCase.reference(), clock.instant().truncatedTo(ChronoUnit.MILLIS), advisor.advise(gapCase));
    }
}
