package io.gapwise.service.atwork;

import java.util.List;

/** Nobody can be asked like this; everything that is wrong is named. */
public final class BadAtWork extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<AtWorkProblem> problems;

    BadAtWork(List<AtWorkProblem> problems) {
        super("%d things are wrong with what somebody wants to ask".formatted(problems.size()), null, false, false);
        this.problems = List.copyOf(problems);
    }

    public List<AtWorkProblem> problems() {
        return problems;
    }
}
