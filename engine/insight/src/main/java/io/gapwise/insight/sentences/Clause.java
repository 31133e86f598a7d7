package io.gapwise.insight.sentences;

import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.Operator;
import io.gapwise.core.ruleset.Slot;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Represents a condition in the form in which it is said: without negations around several tests, and with tests of one field
 * together. It means exactly what the condition means, and no two clauses that differ are said in the same words.
 */
sealed interface Clause {

    /** Calls the method of {@code cases} that handles this kind of clause. */
    <R> R match(Cases<R> cases);

    /** Says whether the clause is made of other clauses. */
    default boolean compound() {
        return false;
    }

    /** Lists what must all hold: the parts of a clause that joins them so, and otherwise the clause itself. */
    default List<Clause> conjuncts() {
        return List.of(this);
    }

    /** Lists that of which one must hold: the parts of a clause that joins them so, and otherwise the clause itself. */
    default List<Clause> alternatives() {
        return List.of(this);
    }

    /** Returns the clause itself if it asks for members of a set. */
    default Optional<Members> asMembers() {
        return Optional.empty();
    }

    /** Returns the clause itself if it compares a number. */
    default Optional<Number> asNumber() {
        return Optional.empty();
    }

    /** Handles each kind of clause. When a kind is added, code that does not handle it does not compile. */
    interface Cases<R> {

        R every(Every clause);

        R either(Either clause);

        R oneOf(OneOf clause);

        R noneOf(NoneOf clause);

        R known(Known clause);

        R always(Always clause);

        R members(Members clause);

        R number(Number clause);
    }

    /** Holds when all parts hold; with no parts, it always holds. */
    record Every(List<Clause> parts) implements Clause {

        public Every {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.every(this);
        }

        @Override
        public boolean compound() {
            return true;
        }

        @Override
        public List<Clause> conjuncts() {
            return parts;
        }
    }

    /** Holds when at least one part holds; with no parts, it never holds. */
    record Either(List<Clause> parts) implements Clause {

        public Either {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.either(this);
        }

        @Override
        public boolean compound() {
            return true;
        }

        @Override
        public List<Clause> alternatives() {
            return parts;
        }
    }

    /**
     * Holds when the answer is one of these words, of which there are fewer than the field has.
     *
     * @param orUnknown whether it also holds when the answer is not known
     */
    record OneOf(Slot slot, List<Word> words, boolean orUnknown) implements Clause {

        public OneOf {
            words = List.copyOf(words);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.oneOf(this);
        }
    }

    /**
     * Holds when the answer is another word than these.
     *
     * @param orUnknown whether it also holds when the answer is not known
     */
    record NoneOf(Slot slot, List<Word> words, boolean orUnknown) implements Clause {

        public NoneOf {
            words = List.copyOf(words);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noneOf(this);
        }
    }

    /** Holds when the answer is known, whatever it is, or when it is not known. */
    record Known(Slot slot, boolean known) implements Clause {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.known(this);
        }
    }

    /** Holds whatever the answer is, or never: a test that accepts all words, or none. */
    record Always(Slot slot, boolean always) implements Clause {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.always(this);
        }
    }

    /** Holds when a set contains one of these words, all of them or none of them. */
    record Members(Slot slot, Which which, List<Word> words) implements Clause {

        enum Which {
            ANY,
            ALL,
            NONE
        }

        public Members {
            words = List.copyOf(words);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.members(this);
        }

        @Override
        public Optional<Members> asMembers() {
            return Optional.of(this);
        }
    }

    /**
     * Holds when a number compares like this.
     *
     * @param orUnknown whether it also holds when the number is not known
     */
    record Number(Slot slot, Operator operator, BigDecimal number, boolean orUnknown) implements Clause {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.number(this);
        }

        @Override
        public Optional<Number> asNumber() {
            return Optional.of(this);
        }
    }
}
