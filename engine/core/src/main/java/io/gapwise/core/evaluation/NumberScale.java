package io.gapwise.core.evaluation;

import io.gapwise.core.ruleset.Condition;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Divides all numbers at those that the rules of a stage name. The place of a number is even between two of these, and odd
 * where it is one of them.
 */
final class NumberScale {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final BigDecimal[] named;
    /** Holds the same numbers where all of them are whole and small; otherwise null. */
    private final int @Nullable [] whole;

    private NumberScale(BigDecimal[] named) {
        this.named = named;
        boolean small = Arrays.stream(named).allMatch(number -> isSmall(number));
        whole = small ? Arrays.stream(named).mapToInt(BigDecimal::intValueExact).toArray() : null;
    }

    private static boolean isSmall(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
    }

    /** Returns the scale of all numbers that these tests name. */
    static NumberScale of(Collection<Condition.Test> tests) {
        return new NumberScale(tests.stream()
                .map(Condition.Test::values)
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .map(NumberScale::decimal)
                .distinct()
                .sorted()
                .toArray(BigDecimal[]::new));
    }

    /** Returns how many places there are, apart from that of a number that was left out. */
    int places() {
        return 2 * named.length + 1;
    }

    /** Returns a number in this place. */
    BigDecimal numberIn(int place) {
        int next = place / 2;
        if (place % 2 == 1) {
            return named[next];
        } else if (named.length == 0) {
            return BigDecimal.ZERO;
        } else if (next == 0) {
            return named[0].subtract(BigDecimal.ONE);
        } else if (next == named.length) {
            return named[next - 1].add(BigDecimal.ONE);
        }
        return named[next - 1].add(named[next]).divide(TWO);
    }

    /** Returns the place of a value, which is a number, a text or null. */
    int placeOf(@Nullable Object value) {
        if (value == null) {
            return Trait.NOTHING;
        } else if (value instanceof Integer number && whole != null) {
            return place(Arrays.binarySearch(whole, number));
        } else if (value instanceof Number) {
            return place(Arrays.binarySearch(named, decimal(value)));
        }
        return 0;
    }

    private static int place(int found) {
        return found >= 0 ? 2 * found + 1 : -2 * (found + 1);
    }

    private static BigDecimal decimal(Object number) {
        return number instanceof BigDecimal decimal ? decimal : new BigDecimal(String.valueOf(number));
    }
}
