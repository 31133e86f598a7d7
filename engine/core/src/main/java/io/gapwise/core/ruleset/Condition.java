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

/**
 * Represents what must hold for a rule to apply: tests joined by and, or, not. Each test keeps its position in the
 * file.
 */
public sealed interface Condition {

    boolean holds(FlatFact fact);

    /** Returns the condition in its canonical form, which does not depend on the layout in the file. */
    String canonical();

    Span span();

    /** Lists the direct parts of this condition; a single test has none. */
    List<Condition> parts();

    /**
     * Calls the function for this kind of condition. A new kind adds a parameter, so the compiler finds every caller
     * that must handle it.
     */
    <R> R match(Function<All, R> all, Function<Any, R> any, Function<Not, R> not, Function<Test, R> test);

    /** Calls the consumer for this kind of condition. Use it where no result is needed. */
    default void visit(Consumer<All> all, Consumer<Any> any, Consumer<Not> not, Consumer<Test> test) {
        Runnable visit = match(
                kind -> () -> all.accept(kind),
                kind -> () -> any.accept(kind),
                kind -> () -> not.accept(kind),
                kind -> () -> test.accept(kind));
        visit.run();
    }

    /**
     * Passes on the tests that decide why the condition holds or does not hold. When alternatives hold, these are the
     * tests of the alternatives that hold; when a conjunction fails, these are the tests of the parts that fail.
     *
     * @param holds whether the condition holds
     */
    void forEachDecidingTest(FlatFact fact, boolean holds, TestConsumer found);

    /** Lists all single tests in the condition, in the order in which they are written. */
    default Stream<Test> tests() {
        return match(Condition::testsOfParts, Condition::testsOfParts, Condition::testsOfParts, Stream::of);
    }

    /** Returns the condition itself if it is a single test. */
    default Optional<Test> asTest() {
        return match(all -> Optional.empty(), any -> Optional.empty(), not -> Optional.empty(), Optional::of);
    }

    private static Stream<Test> testsOfParts(Condition condition) {
        return condition.parts().stream().flatMap(Condition::tests);
    }

    /** Receives a test and whether it holds. */
    @FunctionalInterface
    interface TestConsumer {

        void accept(Test test, boolean holds);
    }

    /** Holds when all parts hold; with no parts, it always holds. */
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

    /** Holds when at least one part holds. */
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

    /** Holds when its part does not hold. */
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
     * Compares one property with one or more values.
     *
     * @param values enum constants or numbers; null means UNKNOWN where the vocabulary has no such word
     * @param valueSpans the position of each value in the file
     */
    record Test(Slot slot, Operator operator, List<@Nullable Object> values, List<Span> valueSpans, Span span)
            implements Condition {

        private static final Span NOWHERE = new Span(1, 1, 0, 0);

        public Test {
            values = Collections.unmodifiableList(new ArrayList<>(values));
            valueSpans = List.copyOf(valueSpans);
        }

        /** Returns a test that stands in no file. */
        public static Test unwritten(Slot slot, Operator operator, List<? extends @Nullable Object> values) {
            return new Test(
                    slot, operator, new ArrayList<>(values), Collections.nCopies(values.size(), NOWHERE), NOWHERE);
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
