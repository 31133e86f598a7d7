package io.gapwise.insight.difference;

import io.gapwise.core.ruleset.Condition;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes tests as people read them, in the words of the contract: {@code gap.doneBefore is BY_SOME or NEVER}. */
final class ConditionWords {

    private ConditionWords() {}

    static String of(Collection<Condition.Test> tests) {
        return tests.stream().map(ConditionWords::of).collect(Collectors.joining(" and "));
    }

    static String of(Condition.Test test) {
        String value = word(test.values().get(0));
        boolean none = test.values().get(0) == null;
        String says = switch (test.operator()) {
            case EQUAL -> none ? left(test) : "is " + value;
            case NOT_EQUAL -> none ? known(test) : "is not " + value;
            case LESS -> "is less than " + value;
            case LESS_OR_EQUAL -> "is at most " + value;
            case MORE -> "is more than " + value;
            case MORE_OR_EQUAL -> "is at least " + value;
            case IN -> "is " + listed(test, " or ");
            case NOT_IN -> "is neither " + listed(test, " nor ");
            case CONTAINS -> "contains " + value;
            case NOT_CONTAINS -> "does not contain " + value;
        };
        return test.slot().qualifiedPath() + " " + says;
    }

    private static String left(Condition.Test test) {
        return test.slot().subject().sent() ? "is left out" : "is none";
    }

    private static String known(Condition.Test test) {
        return test.slot().subject().sent() ? "is answered" : "is one";
    }

    private static String listed(Condition.Test test, String last) {
        List<String> words = test.values().stream().map(ConditionWords::word).toList();
        int end = words.size() - 1;
        return String.join(", ", words.subList(0, end)) + last + words.get(end);
    }

    private static String word(@Nullable Object value) {
        return value instanceof BigDecimal number
                ? number.stripTrailingZeros().toPlainString()
                : value == null ? "none" : value.toString();
    }
}
