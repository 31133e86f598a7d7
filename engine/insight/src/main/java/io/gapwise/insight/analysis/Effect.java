package io.gapwise.insight.analysis;

import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Slot;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Describes what a conclusion does. The text does not count where it only gives the reason: a cause is found whatever
 * the reason. Where a conclusion is nothing but text (a caution, a question, a measure), its text is what it does.
 *
 * @param kind the kind of the conclusion
 * @param about what the conclusion is about, such as a cause or a method
 * @param weight how much it weighs; 0 where nothing is weighed
 * @param repeated what happens when it is said a second time
 * @param undoing what can undo it; null where nothing can
 */
record Effect(
        Class<? extends Conclusion> kind,
        Object about,
        int weight,
        Repeated repeated,
        @Nullable Undoing undoing) {

    /** Lists what can happen when something is said a second time. */
    enum Repeated {
        ADDS_UP,
        /** A second alignment or verdict is a fault, which {@link ContractCheck} reports. */
        IS_A_FAULT,
        /** The text is shown as one more reason, although nothing else changes. */
        GIVES_A_REASON,
        DOES_NOTHING
    }

    /**
     * Describes how a conclusion can be undone.
     *
     * @param kept the slot that contains it as long as it is not undone; a method is kept while it is ranked, be it advised
     *     or only considered
     * @param by the kind of conclusion that undoes it
     * @param needsSupport whether it also has no effect where no rule speaks for the method that it is about
     */
    record Undoing(Slot kept, Class<? extends Conclusion> by, boolean needsSupport) {}

    static Effect of(Conclusion said) {
        return said.match(EffectOfKind.EACH);
    }

    Optional<Undoing> undone() {
        return Optional.ofNullable(undoing);
    }

    boolean isRepetitionPointless() {
        return switch (repeated) {
            case ADDS_UP, IS_A_FAULT -> false;
            case GIVES_A_REASON, DOES_NOTHING -> true;
        };
    }

    boolean addsReason() {
        return repeated == Repeated.GIVES_A_REASON;
    }
}
