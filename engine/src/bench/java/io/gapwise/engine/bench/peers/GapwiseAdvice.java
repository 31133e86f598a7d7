package io.gapwise.engine.bench.peers;

import io.gapwise.engine.advice.Advice;
import io.gapwise.engine.advice.Advisor;
import io.gapwise.engine.cases.GapCase;

/** Our whole answer, with the reasons of each conclusion and the facts behind each reason. */
record GapwiseAdvice(Advisor advisor) implements Peer {

    @Override
    public Advice answer(GapCase gapCase) {
        return advisor.advise(gapCase);
    }

    @Override
    public Conclusions conclusions(Object answer) {
        return Conclusions.of((Advice) answer);
    }
}
