package io.gapwise.engine.logic;

import io.gapwise.engine.ruleset.Operator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may stand in one slot of the flat fact, as propositions. */
interface Term {

    /** The proposition that a test of this slot holds; it follows {@link Operator} to the letter. */
    int test(Operator operator, List<? extends @Nullable Object> values);
}
