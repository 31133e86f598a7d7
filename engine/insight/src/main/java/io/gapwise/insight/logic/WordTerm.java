package io.gapwise.insight.logic;

import io.gapwise.core.cases.Answer;
import io.gapwise.core.ruleset.Operator;
import io.gapwise.core.ruleset.Slot;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Describes a single word, or null if there is none, by one proposition for each possible value. */
class WordTerm implements Term {

    private final Circuit circuit;
    private final Map<@Nullable Object, Integer> words;

    WordTerm(Circuit circuit, Map<? extends @Nullable Object, Integer> words) {
        this.circuit = circuit;
        this.words = new HashMap<>(words);
    }

    static WordTerm yesIf(Circuit circuit, int holds) {
        return new WordTerm(circuit, Map.of(Answer.YES, holds, Answer.NO, -holds));
    }

    /** Returns the proposition that the value is this word. */
    int word(@Nullable Object word) {
        return words.getOrDefault(word, Circuit.FALSE);
    }

    @Override
    public int test(Operator operator, List<? extends @Nullable Object> values) {
        int among = circuit.or(values.stream().map(this::word).toList());
        return switch (operator) {
            case EQUAL, IN -> among;
            case NOT_EQUAL, NOT_IN -> -among;
            case LESS, LESS_OR_EQUAL, MORE, MORE_OR_EQUAL, CONTAINS, NOT_CONTAINS ->
                throw new IllegalArgumentException("A word cannot be tested with " + operator.symbol());
        };
    }

    @Override
    public final Telling telling(Slot slot) {
        Map<@Nullable Object, Integer> inOrder = new LinkedHashMap<>();
        slot.property().words().forEach(word -> inOrder.put(word, word(word)));
        if (words.containsKey(null)) {
            inOrder.put(null, word(null));
        }
        return new WordTelling(slot, inOrder);
    }
}
