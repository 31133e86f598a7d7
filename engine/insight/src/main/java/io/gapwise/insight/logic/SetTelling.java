package io.gapwise.insight.logic;

import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Operator;
import io.gapwise.core.ruleset.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Tells which words a set contains and whether there is a value at all. A text is told of without any words.
 *
 * @param members the proposition of each word that it contains the word, in the order of the vocabulary
 * @param known the proposition that there is a value
 */
record SetTelling(Slot slot, Map<Word, Integer> members, int known) implements Telling {

    @Override
    public List<Integer> holding(IntPredicate holds) {
        List<Integer> holding = new ArrayList<>();
        members.values().stream().filter(holds::test).forEach(holding::add);
        holding.add(holds.test(known) ? known : -known);
        return holding.stream().filter(literal -> literal != Circuit.TRUE).toList();
    }

    @Override
    public List<Integer> lacking(IntPredicate holds) {
        return members.values().stream()
                .filter(member -> member != Circuit.FALSE && !holds.test(member))
                .map(member -> -member)
                .toList();
    }

    @Override
    public List<Condition.Test> tests(Set<Integer> kept) {
        List<Condition.Test> tests = new ArrayList<>();
        Stream.of(known, -known)
                .filter(kept::contains)
                .forEach(told -> tests.add(
                        Telling.test(slot, told == known ? Operator.NOT_EQUAL : Operator.EQUAL, (Object) null)));
        members.forEach((word, member) -> {
            if (kept.contains(member)) {
                tests.add(Telling.test(slot, Operator.CONTAINS, word));
            } else if (kept.contains(-member)) {
                tests.add(Telling.test(slot, Operator.NOT_CONTAINS, word));
            }
        });
        return tests;
    }
}
