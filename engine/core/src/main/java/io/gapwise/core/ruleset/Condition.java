package io.gapwise.core.ruleset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must hold for a rule to speak: tests joined by and, or, not, each with its place in the file. */
public sealed interface Condition {

    boolean holds(FlatFact fact);

    /** The one way to write it, whatever its layout in the file. */
    String canonical();

    Span span();

    /** Lists the conditions that this one is directly made of; a single test is made of none. */
    List<Condition> parts();

    /** Takes the condition apart by its kind. A new kind is a new argument, so whoever has to know of it is told. */
    <R> R match(Function<All, R> all, Function<Any, R> any, Function<Not, R> not, Function<Test, R> test);

    /** Does what is said for its kind, where nothing comes of it. */
    default void visit(Consumer<All> all, Consumer<Any> any, Consumer<Not> not, Consumer<Test> test) {
        Runnable visit = match(
                kind -> () -> all.accept(kind),
                kind -> () -> any.accept(kind),
                kind -> () -> not.accept(kind),
                kind -> () -> test.accept(kind));
        visit.run();
    }

    /**
     * Goes through the tests that decide why the condition holds, or why it does not. Of alternatives these are only the
     * ones that came out so, and of a conjunction that fails only the parts that fail.
     *
     * @param holds what the condition came to
     */
    void forEachDecidingTest(FlatFact fact, boolean holds, TestConsumer found);

    /** Lists every single test in the condition, in the order in which they are written. */
    default Stream<Test> tests() {
        return match(Condition::testsOfParts, Condition::testsOfParts, Condition::testsOfParts, Stream::of);
    }

    /** Returns the condition itself where it is a single test. */
    default Optional<Test> asTest() {
        return match(all -> Optional.empty(), any -> Optional.empty(), not -> Optional.empty(), Optional::of);
    }

    private static Stream<Test> testsOfParts(Condition condition) {
        return condition.parts().stream().flatMap(Condition::tests);
    }

    /** Receives a test and what it came to. */
    @FunctionalInterface
    interface TestConsumer {

        void accept(Test test, boolean holds);
    }

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

        @Override
        public <R> R match(Function<All, R> all, Function<Any, R> any, Function<Not, R> not, Function<Test, R> test) {
            return all.apply(this);
        }

        @Override
        public void forEachDecidingTest(FlatFact fact, boolean holds, TestConsumer found) {
            for (Condition part : parts) {
                if (holds || part.holds(fact) == holds) {
                    part.forEachDecidingTest(fact, holds, found);
                }
            }
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

        @Override
        public <R> R match(Function<All, R> all, Function<Any, R> any, Function<Not, R> not, Function<Test, R> test) {
            return any.apply(this);
        }

        @Override
        public void forEachDecidingTest(FlatFact fact, boolean holds, TestConsumer found) {
            for (Condition part : parts) {
                if (!holds || part.holds(fact) == holds) {
                    part.forEachDecidingTest(fact, holds, found);
                }
            }
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

        @Override
        public List<Condition> parts() {
            return List.of(part);
        }

        @Override
        public <R> R match(Function<All, R> all, Function<Any, R> any, Function<Not, R> not, Function<Test, R> test) {
            return not.apply(this);
        }

        @Override
        public void forEachDecidingTest(FlatFact fact, boolean holds, TestConsumer found) {
            part.forEachDecidingTest(fact, !holds, found);
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

        @Override
        public List<Condition> parts() {
            return List.of();
        }

        @Override
        public <R> R match(Function<All, R> all, Function<Any, R> any, Function<Not, R> not, Function<Test, R> test) {
            return test.apply(this);
        }

        @Override
        public void forEachDecidingTest(FlatFact fact, boolean holds, TestConsumer found) {
            found.accept(this, holds);
        }

        private static String word(@Nullable Object value) {
            if (value instanceof BigDecimal number) {
                return number.toPlainString();
            }
            return value == null ? "UNKNOWN" : value.toString();
        }
    }
}
