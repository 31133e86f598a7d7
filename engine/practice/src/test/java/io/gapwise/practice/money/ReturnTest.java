package io.gapwise.practice.money;

import static io.gapwise.practice.figure.SeriesFixture.START;
import static io.gapwise.practice.figure.SeriesFixture.about;
import static io.gapwise.practice.figure.SeriesFixture.joined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapwise.core.cases.Direction;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.practice.money.Reservation.Kind;
import io.gapwise.practice.outcomes.Choice;
import io.gapwise.practice.outcomes.Cost;
import io.gapwise.practice.outcomes.CostKind;
import io.gapwise.practice.outcomes.Figure;
import io.gapwise.practice.outcomes.Isolation;
import io.gapwise.practice.outcomes.Isolation.Estimate;
import io.gapwise.practice.outcomes.OutcomeData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReturnTest {

    private static final LocalDate YEAR = START.plusYears(1);

    /** A gap of ten points costs 100,000 a year, and half of it was closed. */
    private final OutcomeData.Builder data = OutcomeData.builder()
            .start(START)
            .addChoice(Choice.inPlace(Remedy.JOB_AID, START))
            .figure(figure(80, 90))
            .currency("EUR");

    @Test
    void withoutIsolationThereIsNoReturn() {
        half();
        cost(CostKind.RUNNING, 10_000);

        Return worked = Return.of(data.build(), YEAR);

        assertThat(worked.benefit()).isNull();
        assertThat(worked.percent()).isNull();
        assertThat(kinds(worked)).contains(Kind.NOT_ISOLATED);
    }

    @Test
    void saysWhyTheFigureTellsNothing() {
        cost(CostKind.RUNNING, 10_000);
        assertThat(kinds(Return.of(data.build(), YEAR))).contains(Kind.TOO_FEW_VALUES);

        points(joined(constant(30), about(85, 30)));
        assertThat(kinds(Return.of(data.build(), YEAR)))
                .contains(Kind.CANNOT_BE_JUDGED)
                .doesNotContain(Kind.TOO_FEW_VALUES);

        OutcomeData planned = OutcomeData.builder().figure(figure(80, 90)).build();
        assertThat(kinds(Return.of(planned, YEAR))).contains(Kind.NO_START).doesNotContain(Kind.TOO_FEW_VALUES);
    }

    private static double[] constant(int values) {
        double[] alike = new double[values];
        Arrays.fill(alike, 80);
        return alike;
    }

    @Test
    void creditsTheDifferenceToThoseWhoWereNotReached() {
        half();
        others(2);
        cost(CostKind.RUNNING, 10_000);
        data.isolation(Isolation.COMPARISON);

        Return worked = Return.of(data.build(), YEAR);

        assertThat(worked.isolated()).isEqualTo(Isolation.Way.COMPARISON);
        assertThat(likely(worked.benefit())).isCloseTo(30_000, within(1_500.0));
        assertThat(likely(worked.ratio())).isCloseTo(3, within(0.15));
        assertThat(likely(worked.percent())).isCloseTo(200, within(15.0));
        assertThat(likely(worked.breakEven())).isCloseTo(4, within(0.3));
        assertThat(worked.benefit().range().low())
                .isLessThan(worked.benefit().range().likely());
        assertThat(kinds(worked)).doesNotContain(Kind.YEAR_NOT_OVER);
    }

    @Test
    void everyAmountOpensDownToWhatWasEntered() {
        half();
        others(2);
        cost(CostKind.RUNNING, 10_000);
        data.isolation(Isolation.COMPARISON);

        Return worked = Return.of(data.build(), YEAR);

        assertThat(leaves(worked.percent()))
                .isNotEmpty()
                .allSatisfy(leaf -> assertThat(leaf.how()).isIn(Amount.How.ENTERED, Amount.How.MEASURED));
        assertThat(leaves(worked.percent()).stream().map(Amount::code))
                .contains(
                        AmountCode.COST_PER_YEAR,
                        AmountCode.BASELINE,
                        AmountCode.TARGET,
                        AmountCode.CHANGE,
                        AmountCode.CHANGE_OF_OTHERS,
                        AmountCode.COST_OF_KIND);
    }

    /** Of a gain that 60 percent is due to, by somebody who is 70 percent sure, 42 percent count (Phillips). */
    @Test
    void cutsEstimatesByTheirDoubt() {
        half();
        data.isolation(new Isolation(
                Isolation.Way.ESTIMATE, List.of(new Estimate(BigDecimal.valueOf(60), BigDecimal.valueOf(70)))));

        Return worked = Return.of(data.build(), YEAR);

        assertThat(likely(worked.benefit())).isCloseTo(50_000 * 0.42, within(1_000.0));
    }

    @Test
    void leavesOutTheEstimateThatIsFarAboveTheOthers() {
        half();
        List<Estimate> estimates = List.of(
                estimate(20), estimate(22), estimate(25), estimate(25), estimate(28), estimate(30), estimate(100));
        data.isolation(new Isolation(Isolation.Way.ESTIMATE, estimates));

        Return worked = Return.of(data.build(), YEAR);

        assertThat(worked.reservations()).contains(new Reservation(Kind.EXTREMES_LEFT_OUT, List.of("100")));
        assertThat(likely(worked.benefit())).isCloseTo(50_000 * 0.25, within(700.0));
    }

    @Test
    void countsTheFirstYearOnlyAndSaysWhatOfItIsNotOver() {
        half();
        data.isolation(Isolation.TREND);

        Return half = Return.of(data.build(), START.plusMonths(6));
        Return later = Return.of(data.build(), START.plusYears(3));

        assertThat(kinds(half)).contains(Kind.YEAR_NOT_OVER);
        assertThat(likely(half.earned())).isCloseTo(likely(half.benefit()) / 2, within(1_000.0));
        assertThat(likely(later.earned())).isEqualTo(likely(later.benefit()));
    }

    @Test
    void doesNotCreditWhatTheEarlierTrendAlreadyPromised() {
        double[] climbing = about(70, 64);
        for (int week = 0; week < climbing.length; week++) {
            climbing[week] += week * 0.5;
        }
        points(climbing);
        data.isolation(Isolation.TREND);

        Return worked = Return.of(data.build(), YEAR);

        assertThat(worked.benefit().range().low().doubleValue()).isNegative();
        assertThat(Math.abs(likely(worked.benefit()))).isLessThan(10_000);
    }

    @Test
    void countsNothingBeyondTheTarget() {
        data.figure(figure(80, 82));
        half();
        data.isolation(Isolation.TREND);

        Return worked = Return.of(data.build(), YEAR);

        assertThat(likely(worked.benefit())).isEqualTo(100_000);
        assertThat(kinds(worked)).contains(Kind.CUT_AT_TARGET);
    }

    @Test
    void aFlatFigureEarnsNothing() {
        points(about(80, 64));
        cost(CostKind.RUNNING, 10_000);
        data.isolation(Isolation.TREND);

        Return worked = Return.of(data.build(), YEAR);

        assertThat(likely(worked.benefit())).isZero();
        assertThat(likely(worked.percent())).isEqualTo(-100);
        assertThat(worked.breakEven()).isNull();
        assertThat(kinds(worked)).contains(Kind.NOT_MOVED);
    }

    @Test
    void namesTheKindsOfCostThatWereForgotten() {
        data.addChoice(Choice.inPlace(Method.WORKSHOP, START));
        cost(CostKind.PURCHASE, 5_000);
        data.addCost(new Cost(CostKind.TRAINERS, BigDecimal.valueOf(4_000), null));

        Return worked = Return.of(data.build(), YEAR);

        assertThat(likely(worked.cost())).isEqualTo(9_000);
        assertThat(worked.reservations())
                .contains(
                        new Reservation(Kind.PLANNED_COST, List.of("TRAINERS")),
                        new Reservation(
                                Kind.NOT_FULLY_LOADED,
                                List.of(
                                        "NEEDS_ANALYSIS",
                                        "COORDINATION",
                                        "PARTICIPANTS_TIME",
                                        "EVALUATION",
                                        "OVERHEAD")));
    }

    @Test
    void setsNoCostOfAnotherCurrencyAgainstTheBenefit() {
        half();
        cost(CostKind.RUNNING, 10_000);
        data.isolation(Isolation.TREND).currency("USD");

        Return worked = Return.of(data.build(), YEAR);

        assertThat(worked.ratio()).isNull();
        assertThat(worked.reservations()).contains(new Reservation(Kind.OTHER_CURRENCY, List.of("EUR", "USD")));
    }

    @Test
    void doingNothingCostsTheTwelfthPartOrWhatIsStillOpen() {
        OutcomeData none = data.build();
        half();
        OutcomeData known = data.build();

        Amount whole =
                CostOfNothing.perMonth(none.figure(), none.series(), YEAR).orElseThrow();
        Amount open =
                CostOfNothing.perMonth(known.figure(), known.series(), YEAR).orElseThrow();

        assertThat(likely(whole)).isCloseTo(8_333, within(1.0));
        assertThat(whole.range().low()).isEqualByComparingTo(whole.range().high());
        assertThat(likely(open)).isCloseTo(4_167, within(5.0));
        assertThat(open.range().low()).isLessThan(open.range().high());
        assertThat(leaves(open).stream().map(Amount::code)).contains(AmountCode.LAST_AVERAGE);
        assertThat(CostOfNothing.perMonth(Figure.NOTHING, none.series(), YEAR)).isEmpty();
    }

    private static Figure figure(int baseline, int target) {
        return new Figure(
                "satisfaction",
                "%",
                BigDecimal.valueOf(baseline),
                BigDecimal.valueOf(target),
                Direction.UNKNOWN,
                BigDecimal.valueOf(100_000),
                "EUR");
    }

    private void half() {
        points(joined(about(80, 24), about(85, 40)));
    }

    private void points(double[] values) {
        for (int i = 0; i < values.length; i++) {
            data.addPoint(START.plusWeeks(i - 24), BigDecimal.valueOf(values[i]));
        }
    }

    private void others(double rise) {
        double[] values = joined(about(70, 23), about(70, 1), about(70 + rise, 40));
        double[] own = {0.5, -0.5, 0.2, -0.2, 0, 0.3, -0.3};
        for (int i = 0; i < values.length; i++) {
            data.addComparisonPoint(START.plusWeeks(i - 24), BigDecimal.valueOf(values[i] + own[i % own.length]));
        }
    }

    private void cost(CostKind kind, int spent) {
        data.addCost(new Cost(kind, null, BigDecimal.valueOf(spent)));
    }

    private static Estimate estimate(int share) {
        return new Estimate(BigDecimal.valueOf(share), BigDecimal.valueOf(100));
    }

    private static double likely(Amount amount) {
        return amount.range().likely().doubleValue();
    }

    private static List<Kind> kinds(Return worked) {
        return worked.reservations().stream().map(Reservation::kind).toList();
    }

    private static List<Amount> leaves(Amount amount) {
        return amount.inputs().isEmpty()
                ? List.of(amount)
                : amount.inputs().stream()
                        .flatMap(part -> leaves(part).stream())
                        .toList();
    }
}
