package io.gapwise.insight.proof;

import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Operator;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Span;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds conditions as a rule's author would write them. A promise is such a condition, so that the solver and the engine are
 * asked about the very same thing.
 */
final class Parts {

    private static final Span NOWHERE = new Span(1, 1, 0, 0);

    private Parts() {}

    /** Finds a slot by the name that explanations use: {@code goal.stake} or {@code Verdict.value}. */
    static Slot slot(String path) {
        return Slot.ofQualifiedPath(path).orElseThrow();
    }

    static Condition is(String path, Object value) {
        return test(path, Operator.EQUAL, value);
    }

    static Condition isNot(String path, @Nullable Object value) {
        return test(path, Operator.NOT_EQUAL, value);
    }

    static Condition contains(String path, Object word) {
        return test(path, Operator.CONTAINS, word);
    }

    static Condition lacks(String path, Object word) {
        return test(path, Operator.NOT_CONTAINS, word);
    }

    static Condition oneOf(String path, List<?> words) {
        return Condition.Test.unwritten(slot(path), Operator.IN, words);
    }

    static Condition all(List<Condition> parts) {
        return new Condition.All(parts, NOWHERE);
    }

    static Condition all(Condition... parts) {
        return all(List.of(parts));
    }

    static Condition any(List<Condition> parts) {
        return new Condition.Any(parts, NOWHERE);
    }

    static Condition any(Condition... parts) {
        return any(List.of(parts));
    }

    static Condition not(Condition part) {
        return new Condition.Not(part, NOWHERE);
    }

    private static Condition test(String path, Operator operator, @Nullable Object value) {
        return Condition.Test.unwritten(slot(path), operator, Collections.singletonList(value));
    }
}
