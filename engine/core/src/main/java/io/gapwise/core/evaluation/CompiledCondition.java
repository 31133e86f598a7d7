package io.gapwise.core.evaluation;

import io.gapwise.core.cases.Property;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Operator;
import java.util.ArrayList;
import java.util.List;

/**
 * A condition in a form that is quick to evaluate. Every test of words becomes one comparison of bits, whatever its
 * operator, so that a few small classes evaluate all of them.
 */
interface CompiledCondition {

    boolean holds(FlatFact fact);

    static CompiledCondition of(Condition condition) {
        return condition.match(
                all -> every(all.parts()),
                any -> new Some(any.parts().stream().map(CompiledCondition::of).toArray(CompiledCondition[]::new)),
                not -> new Not(of(not.part())),
                CompiledCondition::test);
    }

    /**
     * Returns a condition that holds where all parts hold. Tests of words are evaluated first because they are the
     * cheapest.
     */
    static CompiledCondition every(List<Condition> parts) {
        List<Marked> marked = new ArrayList<>();
        List<CompiledCondition> others = new ArrayList<>();
        for (Condition part : parts) {
            CompiledCondition asked = of(part);
            if (asked instanceof Marked words) {
                marked.add(words);
            } else {
                others.add(asked);
            }
        }
        if (others.isEmpty() && marked.size() == 1) {
            return marked.get(0);
        }
        return new Every(marked.toArray(Marked[]::new), others.toArray(CompiledCondition[]::new));
    }

    private static CompiledCondition test(Condition.Test test) {
        Property.Kind kind = test.slot().property().kind();
        if (kind != Property.Kind.WORD && kind != Property.Kind.WORDS) {
            return test::holds;
        }
        long marks = test.values().stream().mapToLong(FlatFact::mark).reduce(0, (a, b) -> a | b);
        Operator operator = test.operator();
        return new Marked(test.slot().index(), marks, !operator.negative());
    }

    /** Holds where the value is any of these words, or where it is none of them. */
    record Marked(int slot, long marks, boolean any) implements CompiledCondition {

        @Override
        public boolean holds(FlatFact fact) {
            return (fact.marks(slot) & marks) != 0 == any;
        }
    }

    record Every(Marked[] marked, CompiledCondition[] others) implements CompiledCondition {

        @Override
        public boolean holds(FlatFact fact) {
            for (Marked words : marked) {
                if (!words.holds(fact)) {
                    return false;
                }
            }
            for (CompiledCondition other : others) {
                if (!other.holds(fact)) {
                    return false;
                }
            }
            return true;
        }
    }

    record Some(CompiledCondition[] parts) implements CompiledCondition {

        @Override
        public boolean holds(FlatFact fact) {
            for (CompiledCondition part : parts) {
                if (part.holds(fact)) {
                    return true;
                }
            }
            return false;
        }
    }

    record Not(CompiledCondition part) implements CompiledCondition {

        @Override
        public boolean holds(FlatFact fact) {
            return !part.holds(fact);
        }
    }
}
