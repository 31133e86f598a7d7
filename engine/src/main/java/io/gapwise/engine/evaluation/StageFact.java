package io.gapwise.engine.evaluation;

import io.gapwise.engine.ruleset.FlatFact;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What is inserted into a stage's session: what can be read, and a list on which each rule that holds signs. */
final class StageFact {

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

    void speaks(int rule) {
        speaking.set(rule);
    }

    BitSet speaking() {
        return speaking;
    }
}
