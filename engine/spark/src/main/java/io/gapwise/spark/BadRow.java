package io.gapwise.spark;

import java.util.List;
import java.util.stream.Collectors;

/** Ends a run at a bad row, where that was asked for. */
public final class BadRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadRow(List<RowProblem> problems) {
        super("A row cannot be answered, and the run was to end at such a row. "
                + problems.stream().map(RowProblem::toString).collect(Collectors.joining(" ")));
    }
}
