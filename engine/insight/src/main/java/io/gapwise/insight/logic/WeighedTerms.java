package io.gapwise.insight.logic;

import io.gapwise.core.priority.EffectValue;
import io.gapwise.core.priority.NeedValue;
import io.gapwise.core.priority.ReadinessValue;
import io.gapwise.core.priority.UrgencyValue;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Translates what the rules of priority weighed, for the rules of the place. Of the words that they conclude the value is
 * the one that goes before the others, and UNKNOWN where they conclude none, as in {@code ConclusionCollector}.
 */
final class WeighedTerms {

    private final Circuit circuit;
    private final ConclusionTerms said;

    WeighedTerms(Circuit circuit, ConclusionTerms said) {
        this.circuit = circuit;
        this.said = said;
    }

    Term term(Slot slot) {
        return switch (slot.path()) {
            case "need" ->
                first(NeedValue.inOrder(), word -> said.said(Conclusion.NameNeed.class, c -> c.value() == word));
            case "effect" ->
                first(EffectValue.inOrder(), word -> said.said(Conclusion.WeighEffect.class, c -> c.value() == word));
            case "readiness" ->
                first(
                        ReadinessValue.inOrder(),
                        word -> said.said(Conclusion.WeighReadiness.class, c -> c.value() == word));
            case "urgency" ->
                first(UrgencyValue.inOrder(), word -> said.said(Conclusion.WeighUrgency.class, c -> c.value() == word));
            default -> throw new IllegalStateException("No translation is known of what is weighed as " + slot.path());
        };
    }

    /** Returns the term whose value is the first word that is concluded; the last word is that nothing is. */
    private <V> Term first(List<V> order, Function<V, List<Integer>> concluded) {
        Map<V, Integer> words = new HashMap<>();
        List<Integer> before = new ArrayList<>();
        for (V word : order.subList(0, order.size() - 1)) {
            int drawn = circuit.or(concluded.apply(word));
            words.put(word, circuit.and(drawn, -circuit.or(before)));
            before.add(drawn);
        }
        words.put(order.get(order.size() - 1), -circuit.or(before));
        return new WordTerm(circuit, words);
    }
}
