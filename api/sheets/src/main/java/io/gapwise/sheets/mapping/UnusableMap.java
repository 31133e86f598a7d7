package io.gapwise.sheets.mapping;

import io.gapwise.core.problems.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Signals that a map cannot be used; it names everything that is wrong with it. */
public final class UnusableMap extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** @param problems the problems, each with a JSON pointer to its place; the message has one on each line */
    UnusableMap(List<Problem> problems) {
        super(problems.stream().map(UnusableMap::line).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    private static String line(Problem problem) {
        String maybe = problem.maybe() == null ? "" : " Maybe %s.".formatted(problem.maybe());
        return (problem.pointer().isEmpty() ? "" : problem.pointer() + ": ") + problem.detail() + maybe;
    }

    public List<Problem> problems() {
        return problems;
    }
}
