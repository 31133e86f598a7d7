package io.gapwise.practice.plan;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Holds a sum of what is chosen that must not be more than a number.
 *
 * @param choices the choices of the programme that are in the sum
 * @param counts how much each of them counts
 */
record Row(int[] choices, long[] counts, long atMost) {

    boolean holds(boolean[] chosen) {
        long sum = 0;
        for (int k = 0; k < choices.length; k++) {
            if (chosen[choices[k]]) {
                sum += counts[k];
            }
        }
        return sum <= atMost;
    }

    /**
     * Returns a row that forbids what is chosen of these choices together, and nothing else. A solver that reckons with
     * floating point may take a sum for kept that is over by a billionth.
     */
    Row forbidding(boolean[] chosen) {
        Builder row = new Builder();
        int in = 0;
        for (int choice : choices) {
            row.add(choice, chosen[choice] ? 1 : -1);
            in += chosen[choice] ? 1 : 0;
        }
        return row.atMost(in - 1L);
    }

    /** Gathers the sum. */
    static final class Builder {

        private final Map<Integer, Long> counts = new LinkedHashMap<>();

        /** Adds to the sum; a choice that is added again counts the more. */
        Builder add(int choice, long count) {
            if (count != 0) {
                counts.merge(choice, count, Long::sum);
            }
            return this;
        }

        /** Says whether some choice of the sum could make it more than this. */
        boolean canExceed(long atMost) {
            return counts.values().stream()
                            .mapToLong(count -> Math.max(0, count))
                            .sum()
                    > atMost;
        }

        Row atMost(long atMost) {
            long divisor = counts.values().stream().mapToLong(Math::abs).reduce(0, Builder::divisor);
            long by = Math.max(1, divisor);
            return new Row(
                    counts.keySet().stream().mapToInt(choice -> choice).toArray(),
                    counts.values().stream().mapToLong(count -> count / by).toArray(),
                    Math.floorDiv(atMost, by));
        }

        private static long divisor(long a, long b) {
            return b == 0 ? a : divisor(b, a % b);
        }
    }
}
