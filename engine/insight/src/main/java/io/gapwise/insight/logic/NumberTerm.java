package io.gapwise.insight.logic;

import io.gapwise.core.ruleset.Operator;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A number, told by where it lies between the numbers that rules compare it with. */
abstract class NumberTerm implements Term {

    /** The proposition that it is known and at least so great. */
    abstract int atLeast(BigDecimal least);

    /** The proposition that it is known and greater. */
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
