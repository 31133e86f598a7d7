package io.gapwise.insight.why;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a shown condition would come to if some of its tests came out otherwise, found by trying. */
final class TurnedConditions {

    private TurnedConditions() {}

    /** The tests, as bits, that some smallest set of tests turned round contains. */
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
     * @param outcome of each test, in order
     * @param next the place of the next test, counted up
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
