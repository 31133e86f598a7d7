package io.gapwise.insight.logic;

import io.gapwise.core.cases.Method;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Ranks the methods: the one with the greater sum of weights comes first, and if the sums are equal, the one that is
 * earlier in the contract. It is built only if a rule reads a rank, because it is by far the largest part of the
 * translation.
 */
final class MethodRankTerms {

    /** A weight that counts if its rule speaks. */
    record Weight(int number, int speaks) {}

    private static final int LEADING = 3;

    private final Circuit circuit;
    private final Map<Method, Integer> ranked;
    private final Map<Method, Integer> fits = new EnumMap<>(Method.class);
    private final int needed;
    /** What speaks for a method less what speaks against it, raised by the same for all so that none is negative. */
    private final Map<Method, BinaryNumber> scores = new EnumMap<>(Method.class);

    MethodRankTerms(
            Circuit circuit,
            Map<Method, Integer> ranked,
            int needed,
            Function<Method, List<Weight>> speakFor,
            Function<Method, List<Weight>> speakAgainst) {
        this.circuit = circuit;
        this.ranked = ranked;
        this.needed = needed;
        Map<Method, BinaryNumber> lost = new EnumMap<>(Method.class);
        int length = 0;
        for (Method method : Method.values()) {
            lost.put(method, sum(speakAgainst.apply(method)));
            length = Math.max(length, lost.get(method).length());
        }
        BinaryNumber even = BinaryNumber.of(circuit, 1 << length);
        for (Method method : Method.values()) {
            BinaryNumber gained = sum(speakFor.apply(method));
            scores.put(method, gained.plus(lost.get(method).complement(length)));
            fits.put(method, circuit.and(ranked.get(method), scores.get(method).atLeast(even)));
        }
    }

    /**
     * Returns the proposition that this method is advised: more speaks for it than against it, or the verdict needs a
     * method, none fits and this one comes first of all.
     */
    int advised(Method method) {
        return circuit.or(fits.get(method), circuit.and(needed, -anyFits(), first(method)));
    }

    /** Returns the proposition that something speaks for this method, but it is not advised. */
    int considered(Method method) {
        return circuit.and(ranked.get(method), -advised(method));
    }

    int anyFits() {
        return circuit.or(List.copyOf(fits.values()));
    }

    /** Returns the proposition that this method is advised and comes first of all. */
    int best(Method method) {
        return circuit.and(first(method), advised(method));
    }

    private int first(Method method) {
        return circuit.and(ranked.get(method), -circuit.or(aheadOf(method)));
    }

    /** Returns the proposition that a formal programme is among the first three methods. */
    int formal() {
        List<Integer> leading = new ArrayList<>();
        for (Method method : Method.values()) {
            if (method.formal()) {
                leading.add(circuit.and(advised(method), -circuit.atLeast(LEADING, aheadOf(method))));
            }
        }
        return circuit.or(leading);
    }

    /** Returns the proposition that both methods are ranked and the first comes before the other. */
    int isBefore(Method one, Method other) {
        return circuit.and(ranked.get(one), ranked.get(other), comesBefore(one, other));
    }

    /** Returns, for each other method, the proposition that it is ranked and comes before this one. */
    private List<Integer> aheadOf(Method method) {
        List<Integer> ahead = new ArrayList<>();
        for (Method other : Method.values()) {
            if (other != method) {
                ahead.add(circuit.and(ranked.get(other), comesBefore(other, method)));
            }
        }
        return ahead;
    }

    private int comesBefore(Method one, Method other) {
        return one.compareTo(other) < 0 ? weighsAtLeast(one, other) : -weighsAtLeast(other, one);
    }

    /** Returns the proposition that one method weighs at least as much as the other. */
    private int weighsAtLeast(Method one, Method other) {
        return scores.get(one).atLeast(scores.get(other));
    }

    private BinaryNumber sum(List<Weight> weights) {
        return sum(circuit, weights);
    }

    /** Returns the sum of those of the weights that count. */
    static BinaryNumber sum(Circuit circuit, List<Weight> weights) {
        return BinaryNumber.sum(
                circuit,
                weights.stream()
                        .map(weight -> BinaryNumber.weight(circuit, weight.number(), weight.speaks()))
                        .toList());
    }
}
