package io.gapwise.sheets.xapi;

import io.gapwise.core.problems.Problem;
import java.util.List;

/** Nothing that was sent can be taken as statements; everything that is wrong is named. */
public final class BadStatements extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    BadStatements(List<Problem> problems) {
        super("%d things are wrong with statements".formatted(problems.size()), null, false, false);
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
