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
    public MeasuredInitiative of(String id, LocalDate asOf) throws ResourceNotFound, Refusal {
        Initiative initiative = initiatives.get(id);
        OutcomeData data = initiatives.outcomes(initiative.id());
        return new MeasuredInitiative(movement(initiative, data, asOf), worth(initiative, data, asOf));
    }

    /** @param asOf only what was known on this day counts */
    public MeasuredFigure movement(String id, LocalDate asOf) throws ResourceNotFound, Refusal {
        Initiative initiative = initiatives.get(id);
        return movement(initiative, initiatives.outcomes(initiative.id()), asOf);
    }

    private MeasuredFigure movement(Initiative initiative, OutcomeData data, LocalDate asOf)
            throws ResourceNotFound, Refusal {
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
        return worth(initiative, initiatives.outcomes(initiative.id()), asOf);
    }

    private static MeasuredReturn worth(Initiative initiative, OutcomeData data, LocalDate asOf) {
        return new MeasuredReturn(
                asOf,
                Return.of(data, asOf),
                CostOfNothing.perMonth(data.figure(), data.series(), asOf).orElse(null),
                initiative.content().intangibles());
    }
}
