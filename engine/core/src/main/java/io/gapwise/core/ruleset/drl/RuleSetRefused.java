package io.gapwise.core.ruleset.drl;

import java.util.List;
import java.util.stream.Collectors;

/** Refuses a whole rule set, even if it has only one problem, and names all its problems. */
public final class RuleSetRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<RuleProblem> problems;

    public RuleSetRefused(List<RuleProblem> problems) {
        super(problems.stream().map(RuleProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<RuleProblem> problems() {
        return problems;
    }
}
