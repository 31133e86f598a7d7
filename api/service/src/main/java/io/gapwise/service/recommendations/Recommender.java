package io.gapwise.service.recommendations;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.advice.Recommendation;
import io.gapwise.core.advice.SpokenAdvice;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.EvaluatorsDiffer;
import io.gapwise.service.store.TimeOrderedIds;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Turns advice into a recommendation by adding an id and the time, to the millisecond. */
final class Recommender {

    private final Advisor advisor;
    private final Clock clock;
    private final Consumer<EvaluatorsDiffer> doubt;

    Recommender(Advisor advisor, Clock clock, Consumer<EvaluatorsDiffer> doubt) {
        this.advisor = advisor;
        this.clock = clock;
        this.doubt = doubt;
    }

    /**
     * Returns the recommendation for a case.
     *
     * @throws io.gapwise.core.evaluation.RuleSetFault if the rules break the contract
     * @throws EvaluatorsDiffer if the answers cannot be trusted
     */
    Recommendation recommend(GapCase gapCase) {
        return recommend(gapCase, TimeOrderedIds.next());
    }

    /** Returns the recommendation for a case under an id that no other one has. */
    Recommendation recommend(GapCase gapCase, String id) {
        return new Recommendation(
                id,
                gapCase.reference(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                trusted(() -> advisor.advise(gapCase)));
    }

    /** Returns the advice for a case in a language. */
    SpokenAdvice advise(GapCase gapCase, Locale language) {
        return trusted(() -> advisor.advise(gapCase, language));
    }

    private <A> A trusted(Supplier<A> advice) {
        try {
            return advice.get();
        } catch (EvaluatorsDiffer difference) {
            doubt.accept(difference);
            throw difference;
        }
    }
}
