package io.gapwise.insight.bench.peers;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.ruleset.Stage;
import java.util.List;

/** A peer whose rules are asked stage by stage and call the verbs of {@link Advise}. */
abstract class Staged implements Peer {

    private static final List<Stage> STAGES = Stage.answering();

    @Override
    public Advise answer(GapCase gapCase) {
        Advise advise = new Advise(gapCase);
        for (Stage stage : STAGES) {
            if (advise.asks(stage)) {
                ask(stage, advise);
            }
            advise.conclude(stage);
        }
        return advise;
    }

    @Override
    public Conclusions conclusions(Object answer) {
        return ((Advise) answer).conclusions();
    }

    /** Lets the rules of a stage speak that hold. */
    abstract void ask(Stage stage, Advise advise);
}
