package io.gapwise.insight.logic;

import io.gapwise.core.ruleset.Operator;
import io.gapwise.core.ruleset.Slot;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** A question that is answered by a text. Rules can read only whether there is one. */
final class TextQuestion implements Question {

    private static final String SOME_TEXT = "Some text";

    /** Stands where a text must have a form. The contract asks for one: three letters of a currency. */
    private static final String SOME_CODE = "EUR";

    private final int known;
    private final String some;

    private TextQuestion(int known, String some) {
        this.known = known;
        this.some = some;
    }

    static TextQuestion optional(Circuit circuit, @Nullable String form) {
        long[] answered = ProbeCases.none();
        for (int sample = 0; sample < ProbeCases.SIZE; sample++) {
            if (!circuit.samples().open(sample)) {
                ProbeCases.set(answered, sample);
            }
        }
        return new TextQuestion(circuit.input(answered), form == null ? SOME_TEXT : SOME_CODE);
    }

    static TextQuestion required() {
        return new TextQuestion(Circuit.TRUE, SOME_TEXT);
    }

    @Override
    public int test(Operator operator, List<? extends @Nullable Object> values) {
        throw new IllegalArgumentException("A text cannot be tested.");
    }

    @Override
    public Telling telling(Slot slot) {
        return new SetTelling(slot, Map.of(), known);
    }

    @Override
    public int unanswered() {
        return -known;
    }

    @Override
    public int is(@Nullable Object value) {
        return value == null ? -known : known;
    }

    @Override
    public List<Integer> propositions() {
        return List.of(known);
    }

    @Override
    public boolean[] holdingOf(@Nullable Object value) {
        return new boolean[] {value != null};
    }

    @Override
    public @Nullable Object answer(IntPredicate holds) {
        return holds.test(known) ? some : null;
    }
}
