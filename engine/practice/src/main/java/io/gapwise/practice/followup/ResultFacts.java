package io.gapwise.practice.followup;

import io.gapwise.core.cases.Answer;
import io.gapwise.core.followup.ComparisonGroup;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.followup.Moved;
import io.gapwise.core.followup.Result;
import io.gapwise.core.followup.Signal;
import io.gapwise.core.followup.Successes;
import io.gapwise.practice.figure.Comparison;
import io.gapwise.practice.figure.Movement;
import io.gapwise.practice.outcomes.OutcomeData;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Derives what became of the figure. */
final class ResultFacts {

    /** An earlier look at the same figure was so many weeks before this one. */
    private static final int EARLIER_LOOK = 12;

    private ResultFacts() {}

    static Result of(OutcomeData data, LocalDate asOf, @Nullable Integer leadWeeks) {
        LocalDate start = data.begun(asOf);
        if (start == null || data.series().until(asOf).isEmpty()) {
            return Result.NOTHING;
        }
        LocalDate inPlace = data.judgedFrom(asOf);
        Movement now = movement(data, start, inPlace, asOf);
        Movement earlier = movement(data, start, inPlace, asOf.minusWeeks(EARLIER_LOOK));
        ComparisonGroup group = comparison(data, start, inPlace, asOf);
        boolean already = movedAlready(now, group);
        Moved moved = moved(now, inPlace.plusWeeks(leadWeeks == null ? FollowUp.USUAL_LEAD_WEEKS : leadWeeks), asOf);
        return new Result(
                moved,
                now.chart().after().size(),
                now.chart().before().size(),
                already ? Signal.NONE : now.signal(),
                group,
                Answer.UNKNOWN,
                Answer.UNKNOWN,
                Answer.UNKNOWN,
                already || disbelieved(moved, data.answers()) ? Answer.UNKNOWN : heldBefore(now, earlier),
                Successes.UNKNOWN,
                Answer.UNKNOWN);
    }

    /** Where an analyst knows better whether the figure moved, nothing the same values say of an earlier look is believed. */
    private static boolean disbelieved(Moved moved, FollowUp said) {
        return said.result().moved() != Moved.UNKNOWN && said.result().moved() != moved;
    }

    /** Says whether the figure was on its way before anything began, and nobody else shows that it would have stopped. */
    static boolean movedAlready(OutcomeData data, LocalDate asOf) {
        LocalDate start = data.begun(asOf);
        if (start == null) {
            return false;
        }
        LocalDate inPlace = data.judgedFrom(asOf);
        return movedAlready(movement(data, start, inPlace, asOf), comparison(data, start, inPlace, asOf));
    }

    private static boolean movedAlready(Movement movement, ComparisonGroup group) {
        boolean fit = group == ComparisonGroup.FLAT || group == ComparisonGroup.MOVED_AS_MUCH;
        return !fit && movement.movedAlready();
    }

    /** Where the result is due and nobody has gone on with the figure, it is unknown and not too early. */
    private static Moved moved(Movement now, LocalDate due, LocalDate asOf) {
        boolean ended = now.moved() == Moved.TOO_EARLY
                && !asOf.isBefore(due)
                && now.chart().endedBefore(asOf);
        return ended ? Moved.UNKNOWN : now.moved();
    }

    private static ComparisonGroup comparison(OutcomeData data, LocalDate start, LocalDate inPlace, LocalDate asOf) {
        return Comparison.of(
                        data.series(),
                        data.comparison(),
                        start,
                        inPlace,
                        asOf,
                        data.figure().wanted())
                .group();
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
