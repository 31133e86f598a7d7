package io.gapwise.sheets;

import java.io.IOException;
import java.util.List;

/** Takes what is said of each case, in their order, for a file that is written when all of them are answered. */
public interface AnsweredCases {

    /**
     * Takes one case, good or bad.
     *
     * @param number the number of its line, row or case
     * @param sent its cells, in the order of the columns of the cases; empty for a row that could not be read
     * @param answer the cells for {@link AnswerColumns#titles}
     */
    void take(long number, List<Cell> sent, List<Cell> answer) throws IOException;
}
