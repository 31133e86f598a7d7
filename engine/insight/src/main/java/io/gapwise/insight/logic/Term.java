package io.gapwise.insight.logic;

import io.gapwise.core.ruleset.Operator;
import io.gapwise.core.ruleset.Slot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes the possible values of one slot of the flat fact as propositions. */
interface Term {

    /**
     * Returns the proposition that a test of this slot holds. It follows the definitions of {@link Operator} exactly.
     */
    int test(Operator operator, List<? extends @Nullable Object> values);

    /** Returns what can be told of the value, this being the term of that slot. */
    Telling telling(Slot slot);
}
