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

    private final int known;

    private TextQuestion(int known) {
        this.known = known;
    }

    static TextQuestion optional(Circuit circuit) {
        long[] answered = ProbeCases.none();
        for (int sample = 0; sample < ProbeCases.SIZE; sample++) {
            if (!circuit.samples().open(sample)) {
                ProbeCases.set(answered, sample);
            }
        }
        return new TextQuestion(circuit.input(answered));
    }

    static TextQuestion required() {
        return new TextQuestion(Circuit.TRUE);
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
        return holds.test(known) ? SOME_TEXT : null;
    }
}
