package io.gapwise.core.evaluation;

import io.gapwise.core.cases.Property;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Operator;
import java.util.ArrayList;
import java.util.List;

/**
 * A condition made ready to be asked often: tests of words become one comparison of bits, whatever their operator, so
 * that a few small classes answer all of them.
 */
interface Asked {

    boolean holds(FlatFact fact);

    static Asked of(Condition condition) {
        return condition.match(
                all -> every(all.parts()),
                any -> new Some(any.parts().stream().map(Asked::of).toArray(Asked[]::new)),
                not -> new Not(of(not.part())),
                Asked::test);
    }

    /** All of these, the tests of words first: they are the cheapest to ask. */
    static Asked every(List<Condition> parts) {
        List<Marked> marked = new ArrayList<>();
        List<Asked> others = new ArrayList<>();
        for (Condition part : parts) {
            Asked asked = of(part);
            if (asked instanceof Marked words) {
                marked.add(words);
            } else {
                others.add(asked);
            }
        }
        if (others.isEmpty() && marked.size() == 1) {
            return marked.get(0);
        }
        return new Every(marked.toArray(Marked[]::new), others.toArray(Asked[]::new));
    }

    private static Asked test(Condition.Test test) {
        Property.Kind kind = test.slot().property().kind();
        if (kind != Property.Kind.WORD && kind != Property.Kind.WORDS) {
            return test::holds;
        }
        long marks = test.values().stream().mapToLong(FlatFact::mark).reduce(0, (a, b) -> a | b);
        Operator operator = test.operator();
        return new Marked(test.slot().index(), marks, !operator.negative());
    }

    /** Whether any of these words stands there, or none. */
    record Marked(int slot, long marks, boolean any) implements Asked {

        @Override
        public boolean holds(FlatFact fact) {
            return (fact.marks(slot) & marks) != 0 == any;
        }
    }

    record Every(Marked[] marked, Asked[] others) implements Asked {

        @Override
        public boolean holds(FlatFact fact) {
            for (Marked words : marked) {
                if (!words.holds(fact)) {
                    return false;
                }
            }
            for (Asked other : others) {
                if (!other.holds(fact)) {
                    return false;
                }
            }
            return true;
        }
    }

    record Some(Asked[] parts) implements Asked {

        @Override
        public boolean holds(FlatFact fact) {
            for (Asked part : parts) {
                if (part.holds(fact)) {
                    return true;
                }
            }
            return false;
        }
    }

    record Not(Asked part) implements Asked {

        @Override
        public boolean holds(FlatFact fact) {
            return !part.holds(fact);
        }
    }
}
