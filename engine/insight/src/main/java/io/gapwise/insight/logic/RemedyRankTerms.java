package io.gapwise.insight.logic;

import io.gapwise.core.cases.Remedy;
import io.gapwise.insight.logic.MethodRankTerms.Weight;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Ranks the remedies: the one with the greater sum of weights comes first, and if the sums are equal, the one that is
 * earlier in the contract. It is built only if a rule or an invariant reads which remedy is the first.
 */
final class RemedyRankTerms {

    private final Circuit circuit;
    private final Map<Remedy, Integer> advised;
    private final Map<Remedy, BinaryNumber> sums = new EnumMap<>(Remedy.class);

    RemedyRankTerms(Circuit circuit, Map<Remedy, Integer> advised, Function<Remedy, List<Weight>> weights) {
        this.circuit = circuit;
        this.advised = advised;
        for (Remedy remedy : Remedy.values()) {
            sums.put(
                    remedy,
                    BinaryNumber.sum(
                            circuit,
                            weights.apply(remedy).stream()
                                    .map(weight -> BinaryNumber.weight(circuit, weight.number(), weight.speaks()))
                                    .toList()));
        }
    }

    /** Returns the proposition that this remedy is advised and comes first of all. */
    int first(Remedy remedy) {
        List<Integer> all = new ArrayList<>(List.of(advised.get(remedy)));
        for (Remedy other : Remedy.values()) {
            if (other != remedy) {
                all.add(circuit.or(-advised.get(other), comesBefore(remedy, other)));
            }
        }
        return circuit.and(all);
    }

    private int comesBefore(Remedy one, Remedy other) {
        return one.compareTo(other) < 0 ? weighsAtLeast(one, other) : -weighsAtLeast(other, one);
    }

    private int weighsAtLeast(Remedy one, Remedy other) {
        return sums.get(one).atLeast(sums.get(other));
    }
}
