package io.gapwise.service.outcomes;

import io.gapwise.practice.figure.Comparison;
import io.gapwise.practice.figure.Movement;
import io.gapwise.practice.outcomes.OutcomeData;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says whether the figure of an initiative has moved by a day.
 *
 * @param data all that was known, also of later days
 * @param start the first day on which something was done; null as long as nobody says one, and then nothing is judged
 * @param inPlace the day from which the figure is judged
 */
public record MeasuredFigure(
        OutcomeData data,
        LocalDate asOf,
        @Nullable LocalDate start,
        @Nullable LocalDate inPlace,
        @Nullable Movement movement,
        @Nullable Comparison comparison) {}
