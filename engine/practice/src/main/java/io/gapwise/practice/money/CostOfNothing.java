package io.gapwise.practice.money;

import io.gapwise.practice.figure.Series;
import io.gapwise.practice.outcomes.Figure;
import java.time.LocalDate;
import java.util.Optional;

/** Works out what it costs in a month to do nothing. */
public final class CostOfNothing {

    private CostOfNothing() {}

    /** Returns the amount with its inputs; empty where nobody said what the gap costs in a year. */
    public static Optional<Amount> perMonth(Figure figure, Series series, LocalDate asOf) {
        return Optional.empty();
    }
}
