package io.gapwise.insight.why;

import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Operator;
import java.util.List;

/**
 * Says how a single test compares the value that it reads.
 *
 * @param values the values that it is compared with, in the form in which they are sent; {@code UNKNOWN} stands for an
 *     answer that was left out
 */
public record ValueComparison(Operator operator, List<Object> values) {

    public ValueComparison {
        values = List.copyOf(values);
    }

    static ValueComparison of(Condition.Test test) {
        return new ValueComparison(
                test.operator(), test.values().stream().map(AnswerRead::shown).toList());
    }
}
