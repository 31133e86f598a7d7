package io.gapwise.insight.logic;

import io.gapwise.core.ruleset.Operator;
import java.util.HashMap;
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
}
