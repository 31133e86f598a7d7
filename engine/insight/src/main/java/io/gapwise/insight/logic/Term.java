package io.gapwise.insight.logic;

import io.gapwise.core.ruleset.Operator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may stand in one slot of the flat fact, as propositions. */
interface Term {

    /** The proposition that a test of this slot holds; it follows {@link Operator} to the letter. */
    int test(Operator operator, List<? extends @Nullable Object> values);
}
