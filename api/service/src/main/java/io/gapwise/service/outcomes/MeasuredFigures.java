package io.gapwise.service.outcomes;

import io.gapwise.practice.figure.Comparison;
import io.gapwise.practice.figure.Movement;
import io.gapwise.practice.money.CostOfNothing;
import io.gapwise.practice.money.Return;
import io.gapwise.practice.outcomes.OutcomeData;
import io.gapwise.service.initiatives.Initiative;
import io.gapwise.service.initiatives.Initiatives;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Judges whether the figures of initiatives have moved, and what that is worth. */
@Component
public class MeasuredFigures {

    private final Initiatives initiatives;

    MeasuredFigures(Initiatives initiatives) {
        this.initiatives = initiatives;
    }

    /** @param asOf only what was known on this day counts */
    public MeasuredInitiative of(String id, LocalDate asOf) throws ResourceNotFound, Refusal {
        Initiative initiative = initiatives.get(id);
        OutcomeData data = initiatives.outcomes(initiative.id());
        return new MeasuredInitiative(movement(data, asOf), worth(initiative, data, asOf));
    }

    /** @param asOf only what was known on this day counts */
    public MeasuredFigure movement(String id, LocalDate asOf) throws ResourceNotFound, Refusal {
        return movement(initiatives.outcomes(initiatives.get(id).id()), asOf);
    }

    /** Judges from the same days as the facts of a follow-up do, so that chart and judgement tell of one movement. */
    private static MeasuredFigure movement(OutcomeData data, LocalDate asOf) {
        LocalDate begun = data.begun(asOf);
        LocalDate start = begun == null ? data.start() : begun;
        if (start == null) {
            return new MeasuredFigure(data, asOf, null, null, null, null);
        }
        LocalDate since = data.judgedFrom(asOf);
        LocalDate judged = since == null ? start : since;
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
