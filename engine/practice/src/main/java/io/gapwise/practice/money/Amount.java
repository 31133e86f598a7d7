package io.gapwise.practice.money;

import io.gapwise.practice.outcomes.Figure;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds an amount and the amounts that it was worked out from, down to those that somebody entered.
 *
 * @param word what a code of many is about, such as the kind of cost; null where the code says it
 * @param how how it was worked out from the inputs
 */
public record Amount(AmountCode code, @Nullable String word, Range range, Unit unit, How how, List<Amount> inputs) {

    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Amount {
        inputs = List.copyOf(inputs);
    }

    /** Names in what an amount is counted. */
    public enum Unit {
        MONEY,
        PERCENT,
        RATIO,
        MONTHS,
        /** It is counted in the unit of the figure itself. */
        FIGURE
    }

    /** Names the ways in which an amount comes about. */
    public enum How {
        ENTERED,
        /** It was worked out from the values of the figure. */
        MEASURED,
        SUM,
        DIFFERENCE,
        PRODUCT,
        QUOTIENT,
        AVERAGE,
        /** It is the twelfth part. */
        PER_MONTH,
        /** It is as much of a year as the months make up. */
        OF_THE_YEAR,
        /** It is nothing but the amount itself, named for another reason. */
        SAME
    }

    static Amount entered(AmountCode code, Unit unit, BigDecimal value) {
        return entered(code, null, unit, Range.exactly(value));
    }

    static Amount entered(AmountCode code, @Nullable String word, Unit unit, Range range) {
        return new Amount(code, word, range, unit, How.ENTERED, List.of());
    }

    static Amount measured(AmountCode code, Unit unit, Range range) {
        return new Amount(code, null, range, unit, How.MEASURED, List.of());
    }

    /** Returns the gap between baseline and target; null where one of them is missing or they are the same. */
    static @Nullable Amount gap(Figure figure) {
        BigDecimal baseline = figure.baseline();
        BigDecimal target = figure.target();
        if (baseline == null || target == null || baseline.compareTo(target) == 0) {
            return null;
        }
        return new Amount(
                AmountCode.GAP,
                null,
                Range.exactly(target.subtract(baseline).abs()),
                Unit.FIGURE,
                How.DIFFERENCE,
                List.of(
                        entered(AmountCode.TARGET, Unit.FIGURE, target),
                        entered(AmountCode.BASELINE, Unit.FIGURE, baseline)));
    }

    static Amount product(AmountCode code, Unit unit, Amount one, Amount other) {
        return new Amount(code, null, one.factor().times(other.factor()), unit, How.PRODUCT, List.of(one, other));
    }

    static Amount difference(AmountCode code, Unit unit, Amount one, Amount other) {
        return new Amount(code, null, one.range.minus(other.range), unit, How.DIFFERENCE, List.of(one, other));
    }

    public static Amount perMonth(AmountCode code, Amount perYear) {
        return new Amount(
                code, null, perYear.range.by(Range.exactly(TWELVE)), Unit.MONEY, How.PER_MONTH, List.of(perYear));
    }

    /** Returns the same amount counted in hundredths. */
    Amount inPercent() {
        return new Amount(code, word, range.times(Range.exactly(HUNDRED)), Unit.PERCENT, how, inputs);
    }

    /** Returns the number to multiply with: percent are hundredths. */
    Range factor() {
        return unit == Unit.PERCENT ? range.by(Range.exactly(HUNDRED)) : range;
    }
}
