package io.gapwise.insight.logic;

import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Operator;
import io.gapwise.core.ruleset.Slot;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Tells what holds of the value of a slot, as literals for the solver and as tests for people. */
interface Telling {

    /**
     * Returns the literals that hold in the case that was found last. Together with {@link #lacking} they say all that rules can
     * read of the value. Those that say most come first, so that leaving them out first leaves the weakest that are needed.
     */
    List<Integer> holding(IntPredicate holds);

    /** Returns the literals of what a set does not contain, which take many words to tell. */
    default List<Integer> lacking(IntPredicate holds) {
        return List.of();
    }

    /** Returns the tests that say the same as these literals, which are some of those that held. */
    List<Condition.Test> tests(Set<Integer> kept);

    static Condition.Test test(Slot slot, Operator operator, @Nullable Object... values) {
        return Condition.Test.unwritten(slot, operator, Arrays.asList(values));
    }
}
