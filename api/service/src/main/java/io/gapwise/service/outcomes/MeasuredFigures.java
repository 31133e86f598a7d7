package io.gapwise.service.outcomes;

import io.gapwise.practice.figure.Comparison;
import io.gapwise.practice.figure.Movement;
import io.gapwise.practice.money.CostOfNothing;
import io.gapwise.practice.money.Return;
import io.gapwise.practice.outcomes.OutcomeData;
import io.gapwise.practice.schedule.Schedule;
import io.gapwise.service.initiatives.Initiative;
import io.gapwise.service.initiatives.Initiatives;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.recommendations.StoredAnswers;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Judges whether the figures of initiatives have moved, and what that is worth. */
@Component
public class MeasuredFigures {

    private final Initiatives initiatives;
    private final StoredAnswers answers;

    MeasuredFigures(Initiatives initiatives, StoredAnswers answers) {
        this.initiatives = initiatives;
        this.answers = answers;
    }

    /** @param asOf only what was known on this day counts */
    public MeasuredFigure movement(String id, LocalDate asOf) throws ResourceNotFound, Refusal {
        Initiative initiative = initiatives.get(id);
        OutcomeData data = initiatives.outcomes(initiative.id());
        LocalDate inPlace = Schedule.of(
                        answers.of(initiative.recommendation()).advice().measures(), data, asOf)
                .from();
        LocalDate start = data.start() == null ? inPlace : data.start();
        if (start == null) {
            return new MeasuredFigure(data, asOf, null, null, null, null);
        }
        LocalDate judged = inPlace == null || inPlace.isBefore(start) ? start : inPlace;
        return new MeasuredFigure(
                data,
                asOf,
                start,
                judged,
                Movement.of(data.series(), start, judged, asOf, data.figure().wanted()),
                Comparison.of(
                        data.series(),
                        data.comparison(),
                        start,
                        judged,
                        asOf,
                        data.figure().wanted()));
    }

    /** @param asOf only what was known on this day counts */
    public MeasuredReturn worth(String id, LocalDate asOf) throws ResourceNotFound, Refusal {
        Initiative initiative = initiatives.get(id);
        OutcomeData data = initiatives.outcomes(initiative.id());
        return new MeasuredReturn(
                asOf,
                Return.of(data, asOf),
                CostOfNothing.perMonth(data.figure(), data.series(), asOf).orElse(null),
                initiative.content().intangibles());
    }
}
