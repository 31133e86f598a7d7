package io.gapwise.insight.why;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds out, by trying, what the result of a shown condition would be if some of its tests had the opposite result. */
final class TurnedConditions {

    private TurnedConditions() {}

    /**
     * Returns, as bits, the tests that belong to some smallest set of tests whose reversal makes the condition hold.
     */
    static int inSmallestWays(ConditionPart condition, int tests) {
        boolean[] asTheyAre = new boolean[tests];
        List<ConditionPart> leaves = leaves(condition).toList();
        for (int i = 0; i < tests; i++) {
            asTheyAre[i] = leaves.get(i).held();
        }
        List<Integer> smallest = new ArrayList<>();
        int all = 0;
        for (int turned : byCount(tests)) {
            if (smallest.stream().noneMatch(less -> (turned & less) == less)) {
                boolean[] outcome = new boolean[tests];
                for (int i = 0; i < tests; i++) {
                    outcome[i] = asTheyAre[i] != ((turned >> i & 1) == 1);
                }
                if (holds(condition, outcome, new int[1])) {
                    smallest.add(turned);
                    all |= turned;
                }
            }
        }
        return all;
    }

    private static List<Integer> byCount(int tests) {
        return Stream.iterate(0, i -> i < 1 << tests, i -> i + 1)
                .sorted((a, b) -> Integer.compare(Integer.bitCount(a), Integer.bitCount(b)))
                .toList();
    }

    /**
     * @param outcome the result of each test, in order
     * @param next the place of the next test; it is increased with each test that is read
     */
    static boolean holds(ConditionPart part, boolean[] outcome, int[] next) {
        if (part.kind() == ConditionPart.Kind.TEST) {
            return outcome[next[0]++];
        }
        int held = 0;
        for (ConditionPart each : part.parts()) {
            held += holds(each, outcome, next) ? 1 : 0;
        }
        return switch (part.kind()) {
            case ALL -> held == part.parts().size();
            case ANY -> held > 0;
            case NOT -> held == 0;
            case TEST -> throw new IllegalStateException();
        };
    }

    static Stream<ConditionPart> leaves(ConditionPart part) {
        return part.kind() == ConditionPart.Kind.TEST
                ? Stream.of(part)
                : part.parts().stream().flatMap(TurnedConditions::leaves);
    }
}
