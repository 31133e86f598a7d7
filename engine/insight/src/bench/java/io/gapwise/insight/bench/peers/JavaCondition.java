package io.gapwise.insight.bench.peers;

import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Operator;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A condition as a programmer would write it in Java, over {@link Advise} named {@code a}. */
final class JavaCondition {

    private JavaCondition() {}

    static String of(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().isEmpty() ? "true" : joined(all.parts(), " && ");
        } else if (condition instanceof Condition.Any any) {
            return joined(any.parts(), " || ");
        } else if (condition instanceof Condition.Not not) {
            return "!(" + of(not.part()) + ")";
        }
        return of((Condition.Test) condition);
    }

    static String read(Slot slot) {
        if (slot.subject() == Subject.GAP_CASE && Reckoned.PATHS.contains(slot.path())) {
            return "a.reckoned()." + slot.path().substring(slot.path().indexOf('.') + 1) + "()";
        }
        String subject =
                switch (slot.subject()) {
                    case GAP_CASE -> "a.gapCase()";
                    case TRIAGE -> "a.triage()";
                    case CAUSES -> "a.causes()";
                    case VERDICT -> "a.verdict()";
                    case REMEDIES -> "a.remedies()";
                    case METHODS -> "a.methods()";
                    case FOLLOW_UP, STANDING, WEIGHED ->
                        throw new IllegalArgumentException("No stage that answers reads " + slot.qualifiedPath());
                };
        return subject + "." + slot.path().replace(".", "().") + "()";
    }

    static String word(Object word) {
        return ((Enum<?>) word).getDeclaringClass().getCanonicalName() + "." + ((Enum<?>) word).name();
    }

    private static String joined(List<Condition> parts, String by) {
        return parts.stream().map(JavaCondition::of).collect(Collectors.joining(by, "(", ")"));
    }

    private static String of(Condition.Test test) {
        String read = read(test.slot());
        return switch (test.operator()) {
            case IN -> anyOf(read, test.values());
            case NOT_IN -> "!" + anyOf(read, test.values());
            case CONTAINS -> contains(test, read);
            case NOT_CONTAINS -> "!" + contains(test, read);
            case NOT_EQUAL -> "!(" + compared(test, read, Operator.EQUAL) + ")";
            case EQUAL, LESS, LESS_OR_EQUAL, MORE, MORE_OR_EQUAL -> compared(test, read, test.operator());
        };
    }

    private static String anyOf(String read, List<@Nullable Object> values) {
        return values.stream().map(value -> same(read, value)).collect(Collectors.joining(" || ", "(", ")"));
    }

    private static String same(String read, @Nullable Object value) {
        return read + " == " + (value == null ? "null" : word(value));
    }

    private static String contains(Condition.Test test, String read) {
        String contains = read + ".contains(" + word(test.values().get(0)) + ")";
        return test.slot().property().optional() ? "(" + read + " != null && " + contains + ")" : contains;
    }

    private static String compared(Condition.Test test, String read, Operator operator) {
        Object value = test.values().get(0);
        if (!(value instanceof Number)) {
            return same(read, value);
        }
        String compared = test.slot().property().type() == BigDecimal.class
                ? read + ".compareTo(new java.math.BigDecimal(\"" + value + "\")) " + operator.symbol() + " 0"
                : read + " " + operator.symbol() + " " + value;
        return test.slot().property().optional() ? "(" + read + " != null && " + compared + ")" : compared;
    }
}
