package io.gapwise.practice.money;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds an amount and the amounts that it was worked out from, down to those that somebody entered.
 *
 * @param code the name of the amount, under which pages keep its wording
 * @param word what a code of many, such as a kind of cost, is about; null where the code says it
 * @param how how it was worked out from the inputs
 */
public record Amount(String code, @Nullable String word, Range range, Unit unit, How how, List<Amount> inputs) {

    public Amount {
        inputs = List.copyOf(inputs);
    }

    /** Names in what an amount is counted. */
    public enum Unit {
        MONEY,
        PERCENT,
        RATIO,
        MONTHS,
        COUNT,
        /** The unit of the figure itself. */
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
        /** It was cut to a highest or lowest value. */
        CAPPED
    }
}
