package io.gapwise.service.recommendations;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.advice.Recommendation;
import io.gapwise.core.cases.GapCase;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Gives advice its identity: an id of its own, and the time to the millisecond. */
final class Recommender {

    private final Advisor advisor;
    private final Clock clock;

    Recommender(Advisor advisor, Clock clock) {
        this.advisor = advisor;
        this.clock = clock;
    }

    /**
     * The recommendation for a case.
     *
     * @throws io.gapwise.core.evaluation.RuleSetFault where the rules break the contract
     */
    Recommendation recommend(GapCase gapCase) {
        return new Recommendation(
                UUID.randomUUID().toString(),
                gapCase.reference(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                advisor.advise(gapCase));
    }
}
