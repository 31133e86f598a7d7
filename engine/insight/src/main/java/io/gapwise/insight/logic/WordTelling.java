package io.gapwise.insight.logic;

import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Operator;
import io.gapwise.core.ruleset.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells which words a value is not. What is left after some of these are left out is the words that it may be.
 *
 * @param words the proposition of each word that the value can be, in the order of the vocabulary
 */
record WordTelling(Slot slot, Map<@Nullable Object, Integer> words) implements Telling {

    @Override
    public List<Integer> holding(IntPredicate holds) {
        return words.values().stream()
                .filter(word -> word != Circuit.FALSE && !holds.test(word))
                .map(word -> -word)
                .toList();
    }

    @Override
    public List<Condition.Test> tests(Set<Integer> kept) {
        List<@Nullable Object> allowed = new ArrayList<>();
        List<@Nullable Object> excluded = new ArrayList<>();
        words.forEach((word, proposition) -> {
            if (proposition != Circuit.FALSE) {
                (kept.contains(-proposition) ? excluded : allowed).add(word);
            }
        });
        if (excluded.isEmpty()) {
            return List.of();
        } else if (allowed.size() == 1) {
            return List.of(Telling.test(slot, Operator.EQUAL, allowed.get(0)));
        } else if (excluded.size() == 1) {
            return List.of(Telling.test(slot, Operator.NOT_EQUAL, excluded.get(0)));
        }
        boolean few = allowed.size() <= excluded.size();
        return List.of(Telling.test(slot, few ? Operator.IN : Operator.NOT_IN, (few ? allowed : excluded).toArray()));
    }
}
