package io.gapwise.insight.logic;

import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.Operator;
import io.gapwise.core.ruleset.Slot;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Describes a set of words by one proposition for each word that it can contain. */
class SetTerm implements Term {

    private final Map<Object, Integer> members;

    SetTerm(Map<?, Integer> members) {
        this.members = new HashMap<>(members);
    }

    int contains(@Nullable Object word) {
        return members.getOrDefault(word, Circuit.FALSE);
    }

    @Override
    public int test(Operator operator, List<? extends @Nullable Object> values) {
        return switch (operator) {
            case CONTAINS -> contains(values.get(0));
            case NOT_CONTAINS -> -contains(values.get(0));
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, MORE, MORE_OR_EQUAL, IN, NOT_IN ->
                throw new IllegalArgumentException("A set cannot be tested with " + operator.symbol());
        };
    }

    @Override
    public Telling telling(Slot slot) {
        return new SetTelling(slot, inOrder(slot), Circuit.TRUE);
    }

    /** Returns the proposition of each word that is contained, in the order of the vocabulary. */
    final Map<Word, Integer> inOrder(Slot slot) {
        Map<Word, Integer> inOrder = new LinkedHashMap<>();
        slot.property().words().forEach(word -> inOrder.put(word, contains(word)));
        return inOrder;
    }
}
