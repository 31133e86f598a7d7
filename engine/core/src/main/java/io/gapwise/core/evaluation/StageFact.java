package io.gapwise.core.evaluation;

import io.gapwise.core.ruleset.FlatFact;
import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is inserted into a stage's session: what can be read, and a list on which each rule that holds signs.
 *
 * <p>A rule finds the list through its thread, not through an argument of its consequence: sessions that Drools takes
 * to belong to one thread ({@code ThreadSafeOption.NO}) keep those arguments in the rule base that all sessions share,
 * and under load a rule would sign on another case's list.
 */
final class StageFact {

    private static final ThreadLocal<@Nullable StageFact> ASKED = new ThreadLocal<>();

    private final FlatFact read;
    private final BitSet speaking = new BitSet();

    StageFact(FlatFact read) {
        this.read = read;
    }

    FlatFact read() {
        return read;
    }

    @Nullable Object get(int slot) {
        return read.get(slot);
    }

    /** While this runs, rules that hold in this thread sign here. */
    void collectWhile(Runnable firing) {
        ASKED.set(this);
        try {
            firing.run();
        } finally {
            ASKED.remove();
        }
    }

    /** A rule signs on the list of the fact that is asked in this thread. */
    static void speaks(int rule) {
        Objects.requireNonNull(ASKED.get(), "No fact is asked in this thread.")
                .speaking
                .set(rule);
    }

    BitSet speaking() {
        return speaking;
    }
}
