package io.gapwise.insight.why;

import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Operator;
import java.util.List;

/**
 * What a single test asks of the value that it reads.
 *
 * @param values what the value is compared with, as it is sent; {@code UNKNOWN} for left out
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
