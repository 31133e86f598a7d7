package io.gapwise.core.ruleset;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares a value with the values of a test. It treats unknown values as Drools does: a number that was left out fails
 * every comparison except {@code !=}, and a set that was left out contains nothing.
 */
public enum Operator {
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    MORE(">"),
    MORE_OR_EQUAL(">="),
    IN("in"),
    NOT_IN("not in"),
    CONTAINS("contains"),
    NOT_CONTAINS("not contains");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }

    public static Optional<Operator> of(String symbol) {
        return Arrays.stream(values()).filter(o -> o.symbol.equals(symbol)).findFirst();
    }

    /** Says whether the test denies something, and therefore also holds when the answer is unknown. */
    public boolean negative() {
        return this == NOT_EQUAL || this == NOT_IN || this == NOT_CONTAINS;
    }

    /** Returns the operator that, for a known value, holds exactly when this one does not. */
    public Operator opposite() {
        return switch (this) {
            case EQUAL -> NOT_EQUAL;
            case NOT_EQUAL -> EQUAL;
            case LESS -> MORE_OR_EQUAL;
            case LESS_OR_EQUAL -> MORE;
            case MORE -> LESS_OR_EQUAL;
            case MORE_OR_EQUAL -> LESS;
            case IN -> NOT_IN;
            case NOT_IN -> IN;
            case CONTAINS -> NOT_CONTAINS;
            case NOT_CONTAINS -> CONTAINS;
        };
    }

    boolean holds(@Nullable Object actual, List<? extends @Nullable Object> expected) {
        return switch (this) {
            case EQUAL -> same(actual, expected.get(0));
            case NOT_EQUAL -> !same(actual, expected.get(0));
            case LESS -> actual != null && compare(actual, expected) < 0;
            case LESS_OR_EQUAL -> actual != null && compare(actual, expected) <= 0;
            case MORE -> actual != null && compare(actual, expected) > 0;
            case MORE_OR_EQUAL -> actual != null && compare(actual, expected) >= 0;
            case IN -> expected.contains(actual);
            case NOT_IN -> !expected.contains(actual);
            case CONTAINS -> contains(actual, expected);
            case NOT_CONTAINS -> !contains(actual, expected);
        };
    }

    private static boolean same(@Nullable Object actual, @Nullable Object expected) {
        if (actual instanceof Number && expected instanceof Number) {
            return compare(actual, List.of(expected)) == 0;
        }
        return actual == expected;
    }

    private static int compare(Object actual, List<? extends @Nullable Object> expected) {
        Object other = expected.get(0);
        if (actual instanceof Integer whole && other instanceof Integer otherWhole) {
            return whole.compareTo(otherWhole);
        }
        return decimal(actual).compareTo(decimal(other));
    }

    private static BigDecimal decimal(@Nullable Object number) {
        return number instanceof BigDecimal decimal ? decimal : new BigDecimal(String.valueOf(number));
    }

    private static boolean contains(@Nullable Object actual, List<? extends @Nullable Object> expected) {
        return actual instanceof Set<?> set && set.contains(expected.get(0));
    }
}
