package io.gapwise.core.evaluation;

import io.gapwise.core.ruleset.FlatFact;
import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The object that is inserted into the session of a stage. It holds the values that rules can read and collects the
 * numbers of the rules that hold.
 *
 * <p>A rule finds this object through its thread and not through an argument of its consequence. Drools takes our
 * sessions to belong to one thread ({@code ThreadSafeOption.NO}) and keeps such arguments in the rule base that all
 * sessions share; under load a rule would then add its number to another case.
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

    /** Runs the firing; while it runs, rules that hold in this thread are collected here. */
    void collectWhile(Runnable firing) {
        ASKED.set(this);
        try {
            firing.run();
        } finally {
            ASKED.remove();
        }
    }

    /** Adds a rule to the fact that is being evaluated in this thread. */
    static void speaks(int rule) {
        Objects.requireNonNull(ASKED.get(), "No fact is asked in this thread.")
                .speaking
                .set(rule);
    }

    BitSet speaking() {
        return speaking;
    }
}
