package io.gapwise.practice.money;

import io.gapwise.core.cases.Direction;
import io.gapwise.practice.figure.Earlier;
import io.gapwise.practice.figure.Interval;
import io.gapwise.practice.figure.Series;
import io.gapwise.practice.money.Amount.How;
import io.gapwise.practice.money.Amount.Unit;
import io.gapwise.practice.outcomes.Figure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** Works out what it costs in a month to do nothing. */
public final class CostOfNothing {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private CostOfNothing() {}

    /**
     * Returns the amount with its inputs. Where values of the figure are known, only the part of the gap that is still
     * open counts, as a range. It is empty where nobody said what the gap costs in a year.
     */
    public static Optional<Amount> perMonth(Figure figure, Series series, LocalDate asOf) {
        BigDecimal perYear = figure.costPerYear();
        if (perYear == null) {
            return Optional.empty();
        }
        Amount whole = Amount.entered(AmountCode.COST_PER_YEAR, Unit.MONEY, perYear);
        return Optional.of(open(figure, series, asOf)
                .map(open -> Amount.perMonth(
                        AmountCode.COST_OF_NOTHING, Amount.product(AmountCode.COST_PER_YEAR, Unit.MONEY, whole, open)))
                .orElseGet(() -> Amount.perMonth(AmountCode.COST_OF_NOTHING, whole)));
    }

    /** Returns which share of the gap is still open; empty where that cannot be told. */
    private static Optional<Amount> open(Figure figure, Series series, LocalDate asOf) {
        Amount gap = Amount.gap(figure);
        BigDecimal target = figure.target();
        if (gap == null || target == null) {
            return Optional.empty();
        }
        return Earlier.lastAverage(series, asOf).map(last -> {
            boolean rises = figure.wanted() == Direction.RISE;
            Interval missing = rises ? less(target, last) : less(target, last).negated();
            Range share = Range.of(missing)
                    .by(gap.range())
                    .times(Range.exactly(HUNDRED))
                    .notBelow(BigDecimal.ZERO);
            return new Amount(
                    AmountCode.OPEN,
                    null,
                    share,
                    Unit.PERCENT,
                    How.QUOTIENT,
                    Stream.concat(
                                    Stream.of(Amount.measured(AmountCode.LAST_AVERAGE, Unit.FIGURE, Range.of(last))),
                                    gap.inputs().stream())
                            .toList());
        });
    }

    private static Interval less(BigDecimal from, Interval interval) {
        double value = from.doubleValue();
        return new Interval(value - interval.high(), value - interval.likely(), value - interval.low());
    }
}
