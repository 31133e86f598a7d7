package io.gapwise.insight.analysis;

import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Slot;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a conclusion does, its text aside where the text is no more than the reason given: a cause is found whatever the
 * reason. A conclusion that is all text (a caution, a question, a measure) is its own effect.
 *
 * @param kind what is said
 * @param about of what
 * @param weight how strongly; 0 where nothing is weighed
 * @param repeated what comes of saying it a second time
 * @param undoing what can make it come to nothing; null where nothing can
 */
record Effect(
        Class<? extends Conclusion> kind,
        Object about,
        int weight,
        Repeated repeated,
        @Nullable Undoing undoing) {

    /** What comes of saying something a second time. */
    enum Repeated {
        ADDS_UP,
        /** A second alignment or verdict is a fault that has a finding of its own. */
        IS_A_FAULT,
        /** Its text is shown as one more reason, although it does nothing new. */
        GIVES_A_REASON,
        DOES_NOTHING
    }

    /**
     * How a conclusion can come to nothing.
     *
     * @param kept where it stands as long as it is not undone
     * @param by the kind of conclusion that undoes it
     * @param needsSupport whether it does nothing, either, where nothing speaks for what it is about
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
