package io.gapwise.insight.logic;

import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** A question of the gap case: its answer is free, and nothing else is. */
interface Question extends Term {

    /** The proposition that it is left out or answered UNKNOWN. */
    int unanswered();

    /** The proposition that this is the answer, given as the flat fact holds it. */
    int is(@Nullable Object value);

    /** The propositions that together say all that rules can tell of the answer. */
    List<Integer> told();

    /** Which of these hold of this answer, given as the flat fact holds it. */
    boolean[] toldOf(@Nullable Object value);

    /** The answer in a case found, as the contract sends it: a word's name, a list of names, a number, a text. */
    @Nullable Object answer(IntPredicate holds);
}
