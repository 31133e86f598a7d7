package io.gapwise.practice.money;

import io.gapwise.core.cases.Direction;
import io.gapwise.core.followup.ComparisonGroup;
import io.gapwise.practice.figure.Comparison;
import io.gapwise.practice.figure.Earlier;
import io.gapwise.practice.figure.Interval;
import io.gapwise.practice.money.Amount.How;
import io.gapwise.practice.money.Amount.Unit;
import io.gapwise.practice.money.Reservation.Kind;
import io.gapwise.practice.outcomes.Isolation.Estimate;
import io.gapwise.practice.outcomes.OutcomeData;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Works out how much of the change of a figure is due to an initiative. A change for the better is above zero. */
final class Change {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int ENOUGH_TO_SEE_EXTREMES = 5;

    private final OutcomeData data;
    private final LocalDate start;
    private final LocalDate inPlace;
    private final LocalDate until;
    private final Consumer<Reservation> reservations;

    Change(OutcomeData data, LocalDate start, LocalDate inPlace, LocalDate until, Consumer<Reservation> reservations) {
        this.data = data;
        this.start = start;
        this.inPlace = inPlace;
        this.until = until;
        this.reservations = reservations;
    }

    /** Returns the change that is due; empty where nothing tells it apart from other changes. */
    Optional<Amount> due() {
        return switch (data.isolation().way()) {
            case COMPARISON -> byComparison();
            case TREND -> byTrend();
            case ESTIMATE -> byEstimate();
            case NONE -> notIsolated(Kind.NOT_ISOLATED);
        };
    }

    private Optional<Amount> byComparison() {
        Comparison comparison = Comparison.of(
                data.series(),
                data.comparison(),
                start,
                inPlace,
                until,
                data.figure().wanted());
        Interval change = comparison.change();
        Interval others = comparison.changeOfOthers();
        Interval difference = comparison.difference();
        if (comparison.group() == ComparisonGroup.UNFIT) {
            return notIsolated(Kind.COMPARISON_UNFIT);
        }
        if (change == null || others == null || difference == null) {
            return notIsolated(Kind.NOT_ISOLATED);
        }
        return Optional.of(new Amount(
                AmountCode.CHANGE_DUE,
                null,
                better(difference),
                Unit.FIGURE,
                How.DIFFERENCE,
                List.of(measured(AmountCode.CHANGE, change), measured(AmountCode.CHANGE_OF_OTHERS, others))));
    }

    private Optional<Amount> byTrend() {
        return Earlier.beyondTrend(data.series(), start, inPlace, until)
                .map(beyond -> new Amount(
                        AmountCode.CHANGE_DUE,
                        null,
                        better(beyond),
                        Unit.FIGURE,
                        How.SAME,
                        List.of(measured(AmountCode.BEYOND_TREND, beyond))))
                .or(() -> notIsolated(Kind.NOT_ISOLATED));
    }

    private Optional<Amount> byEstimate() {
        Optional<Interval> change = Earlier.change(data.series(), start, inPlace, until);
        List<Estimate> kept = kept(data.isolation().estimates());
        if (change.isEmpty() || kept.isEmpty()) {
            return notIsolated(Kind.NOT_ISOLATED);
        }
        return Optional.of(Amount.product(
                AmountCode.CHANGE_DUE, Unit.FIGURE, measured(AmountCode.CHANGE, change.get()), share(kept)));
    }

    /** Only who answered counts, and each is cut by the own doubt; an uncut share is the most that can be hoped for. */
    private static Amount share(List<Estimate> estimates) {
        List<BigDecimal> cut = estimates.stream().map(Change::cut).toList();
        BigDecimal sum = cut.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal average = sum.divide(BigDecimal.valueOf(cut.size()), MathContext.DECIMAL64);
        BigDecimal least = cut.stream().reduce(BigDecimal::min).orElseThrow();
        BigDecimal most =
                estimates.stream().map(Estimate::share).reduce(BigDecimal::max).orElseThrow();
        return new Amount(
                AmountCode.SHARE_DUE,
                null,
                new Range(least, average, most),
                Unit.PERCENT,
                How.AVERAGE,
                estimates.stream().map(Change::estimate).toList());
    }

    private static Amount estimate(Estimate estimate) {
        return Amount.product(
                        AmountCode.ESTIMATE,
                        Unit.RATIO,
                        Amount.entered(AmountCode.SHARE_ESTIMATED, Unit.PERCENT, estimate.share()),
                        Amount.entered(AmountCode.CONFIDENCE, Unit.PERCENT, estimate.confidence()))
                .inPercent();
    }

    private static BigDecimal cut(Estimate estimate) {
        return estimate.share().multiply(estimate.confidence()).divide(HUNDRED, MathContext.DECIMAL64);
    }

    /** Leaves out estimates that lie far above those of the others. */
    private List<Estimate> kept(List<Estimate> estimates) {
        if (estimates.size() < ENOUGH_TO_SEE_EXTREMES) {
            return estimates;
        }
        List<BigDecimal> sorted = estimates.stream()
                .map(Change::cut)
                .sorted(Comparator.naturalOrder())
                .toList();
        BigDecimal lower = sorted.get(sorted.size() / 4);
        BigDecimal upper = sorted.get(sorted.size() * 3 / 4);
        BigDecimal fence = upper.add(upper.subtract(lower).multiply(new BigDecimal("1.5")));
        List<Estimate> kept = new ArrayList<>(estimates);
        kept.removeIf(estimate -> cut(estimate).compareTo(fence) > 0);
        if (kept.size() < estimates.size()) {
            List<String> left = estimates.stream()
                    .filter(estimate -> !kept.contains(estimate))
                    .map(estimate -> estimate.share().toPlainString())
                    .toList();
            reservations.accept(new Reservation(Kind.EXTREMES_LEFT_OUT, left));
        }
        return kept;
    }

    private Amount measured(AmountCode code, Interval interval) {
        return Amount.measured(code, Unit.FIGURE, better(interval));
    }

    private Range better(Interval interval) {
        return Range.of(data.figure().wanted() == Direction.FALL ? interval.negated() : interval);
    }

    private Optional<Amount> notIsolated(Kind why) {
        reservations.accept(new Reservation(why, List.of()));
        return Optional.empty();
    }
}
