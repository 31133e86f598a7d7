package io.gapwise.insight.logic;

import io.gapwise.core.ruleset.Operator;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A number, described by its position among the numbers that rules compare it with. */
abstract class NumberTerm implements Term {

    /** Returns the proposition that the number is known and at least {@code least}. */
    abstract int atLeast(BigDecimal least);

    /** Returns the proposition that the number is known and greater than {@code bound}. */
    abstract int above(BigDecimal bound);

    abstract int known();

    abstract Circuit circuit();

    int equal(@Nullable Object value) {
        if (value == null) {
            return -known();
        }
        BigDecimal number = decimal(value);
        return circuit().and(atLeast(number), -above(number));
    }

    @Override
    public final int test(Operator operator, List<? extends @Nullable Object> values) {
        Object value = values.get(0);
        return switch (operator) {
            case EQUAL -> equal(value);
            case NOT_EQUAL -> -equal(value);
            case LESS -> circuit().and(known(), -atLeast(decimal(value)));
            case LESS_OR_EQUAL -> circuit().and(known(), -above(decimal(value)));
            case MORE -> above(decimal(value));
            case MORE_OR_EQUAL -> atLeast(decimal(value));
            case IN, NOT_IN, CONTAINS, NOT_CONTAINS ->
                throw new IllegalArgumentException("A number cannot be tested with " + operator.symbol());
        };
    }

    static BigDecimal decimal(@Nullable Object number) {
        return number instanceof BigDecimal decimal ? decimal : new BigDecimal(String.valueOf(number));
    }
}
