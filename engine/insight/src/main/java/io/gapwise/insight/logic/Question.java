package io.gapwise.insight.logic;

import io.gapwise.core.cases.Property;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A question of the gap case, or a fact of the follow-up. Only the answers to questions can be chosen freely; everything else follows from them.
 */
interface Question extends Term {

    /** Returns the question for what a property holds. */
    static Question about(Property property, Circuit circuit) {
        return switch (property.kind()) {
            case WORD -> WordQuestion.of(circuit, property.words());
            case WORDS -> SetQuestion.of(circuit, property.words());
            case WHOLE_NUMBER, NUMBER -> new NumberQuestion(circuit, property);
            case TEXT ->
                property.optional() ? TextQuestion.optional(circuit, property.form()) : TextQuestion.required();
        };
    }

    /** Returns the proposition that the question is left out or answered UNKNOWN. */
    int unanswered();

    /** Returns the propositions that hold where there is no answer; one that holds makes the answer no larger. */
    default List<Integer> nothing() {
        return List.of(unanswered());
    }

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
