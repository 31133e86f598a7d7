package io.gapwise.insight.bench.peers;

import io.gapwise.core.cases.GapCase;

/** One way of answering cases by a rule set. Safe for use by many threads. */
public interface Peer {

    /** The answer in whatever form this peer gives it. */
    Object answer(GapCase gapCase);

    /** What an answer of this peer concludes. */
    Conclusions conclusions(Object answer);
}
