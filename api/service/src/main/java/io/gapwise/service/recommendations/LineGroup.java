package io.gapwise.service.recommendations;

import java.util.List;

/** Some lines that were read together and are to be answered. They can be answered together or a part at a time. */
public interface LineGroup {

    int size();

    /** Returns the place behind the first lines of the group, from which the reading can go on later. */
    long placeBehind(int count);

    /** Returns the number by which the sender knows a line of the group. */
    long line(int index);

    /**
     * Answers the lines from one to before another, and stores the answers within the transaction of the caller. It can be
     * called again where that was rolled back.
     *
     * @throws RuntimeException if some of them cannot be stored, so that the transaction is to be rolled back
     */
    List<LineOutcome> answer(int from, int to);
}
