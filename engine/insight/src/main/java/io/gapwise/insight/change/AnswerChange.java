package io.gapwise.insight.change;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Property;
import org.jspecify.annotations.Nullable;

/**
 * Describes the change of one answer.
 *
 * @param path the contract path of the answer
 * @param from the answer as it was sent; null where it was left out
 * @param to the answer that it would have to be; null where it would have to be left out
 */
public record AnswerChange(
        String path, @Nullable Object from, @Nullable Object to) {

    /** Describes the change of an answer whose values have the form that they have in the case. */
    static AnswerChange of(Property property, @Nullable Object from, @Nullable Object to) {
        return new AnswerChange(property.path(), CaseAnswers.sent(from), CaseAnswers.sent(to));
    }
}
