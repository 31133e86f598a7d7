package io.gapwise.engine.json;

import io.gapwise.engine.problems.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** What was sent is not a gap case; every problem is named at once. */
public final class BadCase extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    BadCase(List<Problem> problems) {
        super(
                problems.stream().map(p -> p.pointer() + ": " + p.detail()).collect(Collectors.joining("; ")),
                null,
                false,
                false);
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
