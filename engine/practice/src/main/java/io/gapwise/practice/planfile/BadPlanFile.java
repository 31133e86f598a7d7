package io.gapwise.practice.planfile;

import io.gapwise.core.problems.Problem;
import java.util.List;

/** Refuses a file, with everything that is wrong with it, said in the language in which it was read. */
public final class BadPlanFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public BadPlanFile(List<Problem> problems) {
        super(problems.stream()
                .map(problem -> problem.pointer() + ": " + problem.detail())
                .toList()
                .toString());
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
