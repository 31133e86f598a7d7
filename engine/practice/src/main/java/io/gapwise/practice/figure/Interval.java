package io.gapwise.practice.figure;

/**
 * Holds an estimate with the values between which it probably lies.
 *
 * @param likely the estimate itself
 */
public record Interval(double low, double likely, double high) {

    public Interval {
        if (!(low <= likely && likely <= high)) {
            throw new IllegalArgumentException(
                    "The interval (%s, %s, %s) must be in order.".formatted(low, likely, high));
        }
    }

    /** Says whether the value may be zero, as far as can be told. */
    public boolean holdsZero() {
        return low <= 0 && high >= 0;
    }

    /** Returns the same for a figure that counts the other way round. */
    public Interval negated() {
        return new Interval(-high, -likely, -low);
    }
}
