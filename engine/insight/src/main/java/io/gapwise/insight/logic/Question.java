package io.gapwise.insight.logic;

import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A question of the gap case. Only the answers to questions can be chosen freely; everything else follows from them.
 */
interface Question extends Term {

    /** Returns the proposition that the question is left out or answered UNKNOWN. */
    int unanswered();

    /** Returns the proposition that this is the answer. The value has the form that it has in the flat fact. */
    int is(@Nullable Object value);

    /** Returns the propositions that together describe everything that rules can read of the answer. */
    List<Integer> propositions();

    /**
     * Says which of the propositions of {@link #propositions} hold for this answer. The value has the form that it has in the
     * flat fact.
     */
    boolean[] holdingOf(@Nullable Object value);

    /**
     * Returns the answer in a case that was found, in the form in which it is sent: a word's name, a list of names, a
     * number or a text.
     */
    @Nullable Object answer(IntPredicate holds);
}
