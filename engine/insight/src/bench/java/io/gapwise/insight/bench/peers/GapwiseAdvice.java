package io.gapwise.insight.bench.peers;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;

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
