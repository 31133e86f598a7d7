package io.gapwise.insight.bench.peers;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.evaluation.Evaluator;

/** Our own evaluation, by Drools or by plain loops, without reasons. */
record GapwisePeer(Evaluator evaluator) implements Peer {

    @Override
    public Evaluation answer(GapCase gapCase) {
        return evaluator.evaluate(gapCase);
    }

    @Override
    public Conclusions conclusions(Object answer) {
        return Conclusions.of((Evaluation) answer);
    }
}
