package io.gapwise.practice.money;

import io.gapwise.core.followup.Moved;
import io.gapwise.practice.figure.BehaviourChart;
import io.gapwise.practice.figure.Limits;
import io.gapwise.practice.figure.Movement;
import io.gapwise.practice.money.Amount.How;
import io.gapwise.practice.money.Amount.Unit;
import io.gapwise.practice.money.Reservation.Kind;
import io.gapwise.practice.outcomes.Figure;
import io.gapwise.practice.outcomes.Isolation;
import io.gapwise.practice.outcomes.OutcomeData;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works out one return, step by step, and collects what a reader of it has to know. */
final class ReturnWorker {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final BigDecimal DAYS_A_MONTH = new BigDecimal("30.4375");

    private final OutcomeData data;
    private final LocalDate asOf;
    private final List<Reservation> reservations = new ArrayList<>();

    ReturnWorker(OutcomeData data, LocalDate asOf) {
        this.data = data;
        this.asOf = asOf;
    }

    Return work() {
        Amount perYear = worthPerYear();
        Amount cost = FullCost.of(data, reservations::add).orElse(null);
        String currency = data.figure().currency() == null
                ? data.currency()
                : data.figure().currency();
        Amount benefit = perYear == null ? null : same(AmountCode.BENEFIT, perYear);
        Amount earned = perYear == null ? null : earned(perYear);
        Isolation.Way way =
                perYear == null ? Isolation.Way.NONE : data.isolation().way();
        boolean comparable = benefit != null
                && cost != null
                && sameCurrency()
                && cost.range().low().signum() > 0;
        return new Return(
                way,
                benefit,
                earned,
                cost,
                comparable ? quotient(AmountCode.RATIO, Unit.RATIO, benefit, cost) : null,
                comparable ? percent(benefit, cost) : null,
                comparable ? breakEven(perYear, cost) : null,
                currency,
                reservations);
    }

    private static boolean enough(BehaviourChart chart) {
        return chart.before().size() >= Limits.FEWEST && chart.after().size() >= Limits.RUN;
    }

    /** Returns what was reached is worth in a year; null where something is missing for it, which is then noted. */
    private @Nullable Amount worthPerYear() {
        Figure figure = data.figure();
        LocalDate start = data.begun(asOf);
        LocalDate inPlace = data.judgedFrom(asOf);
        if (figure.costPerYear() == null) {
            note(Kind.NO_COST_OF_THE_GAP);
        }
        Amount gap = Amount.gap(figure);
        if (gap == null) {
            note(Kind.NO_TARGET);
        }
        if (start == null || inPlace == null) {
            note(Kind.NO_START);
            return null;
        }
        LocalDate year = inPlace.plusYears(1).minusDays(1);
        LocalDate until = asOf.isBefore(year) ? asOf : year;
        Movement movement = Movement.of(data.series(), start, inPlace, until, figure.wanted());
        Moved moved = movement.moved();
        if (moved == Moved.UNKNOWN || moved == Moved.TOO_EARLY) {
            note(enough(movement.chart()) ? Kind.CANNOT_BE_JUDGED : Kind.TOO_FEW_VALUES);
            return null;
        }
        Amount due =
                new Change(data, start, inPlace, until, reservations::add).due().orElse(null);
        if (due == null || gap == null || figure.costPerYear() == null) {
            return null;
        }
        return Amount.product(
                AmountCode.WORTH_PER_YEAR,
                Unit.MONEY,
                Amount.entered(AmountCode.COST_PER_YEAR, Unit.MONEY, figure.costPerYear()),
                closed(due, gap, moved));
    }

    /** What is beyond the target is not counted: nobody said what it is worth. */
    private Amount closed(Amount due, Amount gap, Moved moved) {
        Range share = due.range().by(gap.range()).times(Range.exactly(HUNDRED));
        if (moved == Moved.NO) {
            note(Kind.NOT_MOVED);
            share = new Range(BigDecimal.ZERO, BigDecimal.ZERO, share.high().max(BigDecimal.ZERO));
        } else if (moved == Moved.WORSE) {
            note(Kind.NOT_MOVED);
        }
        if (share.likely().compareTo(HUNDRED) > 0) {
            note(Kind.CUT_AT_TARGET);
        }
        return new Amount(
                AmountCode.CLOSED, null, share.notAbove(HUNDRED), Unit.PERCENT, How.QUOTIENT, List.of(due, gap));
    }

    private Amount earned(Amount perYear) {
        BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(data.judgedFrom(asOf), asOf));
        BigDecimal months = days.divide(DAYS_A_MONTH, 1, RoundingMode.HALF_UP).min(MONTHS);
        if (months.compareTo(MONTHS) < 0) {
            note(Kind.YEAR_NOT_OVER);
        }
        Amount inPlace = Amount.measured(AmountCode.MONTHS_IN_PLACE, Unit.MONTHS, Range.exactly(months));
        Range part = perYear.range().times(Range.exactly(Range.divided(months, MONTHS)));
        return new Amount(AmountCode.EARNED, null, part, Unit.MONEY, How.OF_THE_YEAR, List.of(perYear, inPlace));
    }

    private static Amount percent(Amount benefit, Amount cost) {
        Amount net = Amount.difference(AmountCode.NET_BENEFIT, Unit.MONEY, benefit, cost);
        Range ratio = benefit.range().by(cost.range());
        Range percent = ratio.minus(Range.exactly(BigDecimal.ONE)).times(Range.exactly(HUNDRED));
        return new Amount(AmountCode.RETURN, null, percent, Unit.PERCENT, How.QUOTIENT, List.of(net, cost));
    }

    /** Returns null where, as far as can be told, it never earns its cost. */
    private static @Nullable Amount breakEven(Amount perYear, Amount cost) {
        Range year = perYear.range();
        if (year.likely().signum() <= 0) {
            return null;
        }
        BigDecimal high = year.low().signum() <= 0 ? null : months(cost.range().high(), year.low());
        Range months = new Range(
                months(cost.range().low(), year.high()), months(cost.range().likely(), year.likely()), high);
        return new Amount(AmountCode.BREAK_EVEN, null, months, Unit.MONTHS, How.QUOTIENT, List.of(cost, perYear));
    }

    private static BigDecimal months(BigDecimal cost, BigDecimal perYear) {
        return Range.divided(cost.multiply(MONTHS), perYear);
    }

    private static Amount quotient(AmountCode code, Unit unit, Amount one, Amount other) {
        return new Amount(code, null, one.range().by(other.range()), unit, How.QUOTIENT, List.of(one, other));
    }

    private static Amount same(AmountCode code, Amount amount) {
        return new Amount(code, null, amount.range(), amount.unit(), How.SAME, List.of(amount));
    }

    private boolean sameCurrency() {
        String ofFigure = data.figure().currency();
        String ofCost = data.currency();
        boolean same = ofFigure == null || ofCost == null || ofFigure.equals(ofCost);
        if (!same) {
            reservations.add(new Reservation(Kind.OTHER_CURRENCY, List.of(ofFigure, ofCost)));
        }
        return same;
    }

    private void note(Kind kind) {
        reservations.add(new Reservation(kind, List.of()));
    }
}
