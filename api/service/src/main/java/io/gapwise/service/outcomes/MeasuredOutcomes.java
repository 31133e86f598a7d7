package io.gapwise.service.outcomes;

import io.gapwise.practice.outcomes.OutcomeData;
import io.gapwise.service.initiatives.OutcomeSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives what was entered and read from files to those who judge an initiative. */
@Component
@Order(10)
class MeasuredOutcomes implements OutcomeSource {

    private final Observations observations;
    private final SeriesPoints points;

    MeasuredOutcomes(Observations observations, SeriesPoints points) {
        this.observations = observations;
        this.points = points;
    }

    @Override
    public void addTo(String initiative, OutcomeData.Builder data) {
        observations.of(initiative).forEach(stored -> data.addObservation(stored.content()));
        points.of(initiative, SeriesName.FIGURE).forEach(point -> data.addPoint(point.on(), point.value()));
        points.of(initiative, SeriesName.COMPARISON)
                .forEach(point -> data.addComparisonPoint(point.on(), point.value()));
    }
}
