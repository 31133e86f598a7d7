package io.gapwise.core.ruleset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What must hold for a rule to speak: tests joined by and, or, not, each with its place in the file. */
public sealed interface Condition {

    boolean holds(FlatFact fact);

    /** The one way to write it, whatever its layout in the file. */
    String canonical();

    Span span();

    /** All parts hold; of no parts, always. */
    record All(List<Condition> parts, Span span) implements Condition {

        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(FlatFact fact) {
            for (Condition part : parts) {
                if (!part.holds(fact)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String canonical() {
            return parts.stream()
                    .map(part -> part instanceof Any ? "( " + part.canonical() + " )" : part.canonical())
                    .collect(Collectors.joining(" && "));
        }
    }

    /** At least one part holds. */
    record Any(List<Condition> parts, Span span) implements Condition {

        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(FlatFact fact) {
            for (Condition part : parts) {
                if (part.holds(fact)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String canonical() {
            return parts.stream().map(Condition::canonical).collect(Collectors.joining(" || "));
        }
    }

    /** The part does not hold. */
    record Not(Condition part, Span span) implements Condition {

        @Override
        public boolean holds(FlatFact fact) {
            return !part.holds(fact);
        }

        @Override
        public String canonical() {
            return "!( " + part.canonical() + " )";
        }
    }

    /**
     * One property compared with one or more values.
     *
     * @param values enum constants or numbers; null stands for UNKNOWN where the vocabulary has no such word
     * @param valueSpans where each value stands
     */
    record Test(Slot slot, Operator operator, List<@Nullable Object> values, List<Span> valueSpans, Span span)
            implements Condition {

        public Test {
            values = Collections.unmodifiableList(new ArrayList<>(values));
            valueSpans = List.copyOf(valueSpans);
        }

        @Override
        public boolean holds(FlatFact fact) {
            return operator.holds(fact.get(slot.index()), values);
        }

        @Override
        public String canonical() {
            String written = values.stream().map(Test::word).collect(Collectors.joining(", "));
            boolean several = operator == Operator.IN || operator == Operator.NOT_IN;
            return slot.path() + " " + operator.symbol() + " " + (several ? "( " + written + " )" : written);
        }

        private static String word(@Nullable Object value) {
            if (value instanceof BigDecimal number) {
                return number.toPlainString();
            }
            return value == null ? "UNKNOWN" : value.toString();
        }
    }
}
