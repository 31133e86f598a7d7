package io.gapwise.practice.followup;

import io.gapwise.core.cases.Answer;
import io.gapwise.core.followup.Moved;
import io.gapwise.core.followup.Result;
import io.gapwise.core.followup.Successes;
import io.gapwise.practice.figure.Comparison;
import io.gapwise.practice.figure.Movement;
import io.gapwise.practice.outcomes.OutcomeData;
import java.time.LocalDate;

/** Derives what became of the figure. */
final class ResultFacts {

    /** An earlier look at the same figure was so many weeks before this one. */
    private static final int EARLIER_LOOK = 12;

    private ResultFacts() {}

    static Result of(OutcomeData data, LocalDate asOf) {
        LocalDate start = data.begun(asOf);
        if (start == null || data.series().until(asOf).isEmpty()) {
            return Result.NOTHING;
        }
        LocalDate inPlace = data.judgedFrom(asOf);
        Movement now = movement(data, start, inPlace, asOf);
        Movement earlier = movement(data, start, inPlace, asOf.minusWeeks(EARLIER_LOOK));
        return new Result(
                now.moved(),
                now.chart().after().size(),
                now.chart().before().size(),
                now.signal(),
                Comparison.of(
                                data.series(),
                                data.comparison(),
                                start,
                                inPlace,
                                asOf,
                                data.figure().wanted())
                        .group(),
                Answer.UNKNOWN,
                Answer.UNKNOWN,
                Answer.UNKNOWN,
                heldBefore(now, earlier),
                Successes.UNKNOWN,
                Answer.UNKNOWN);
    }

    /** Says whether the figure had moved at an earlier look, whatever became of it since. */
    private static Answer heldBefore(Movement now, Movement earlier) {
        if (now.goneBack() || earlier.moved() == Moved.YES) {
            return Answer.YES;
        }
        return earlier.moved() == Moved.UNKNOWN || earlier.moved() == Moved.TOO_EARLY ? Answer.UNKNOWN : Answer.NO;
    }

    private static Movement movement(OutcomeData data, LocalDate start, LocalDate inPlace, LocalDate asOf) {
        return Movement.of(data.series(), start, inPlace, asOf, data.figure().wanted());
    }
}
