package io.gapwise.practice.plan;

import java.util.List;
import java.util.stream.Collectors;

/** Refuses a request, with everything that is wrong with it. */
public final class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<RequestProblem> problems;

    private BadRequest(List<RequestProblem> problems) {
        super(problems.stream()
                .map(problem -> problem.pointer() + " " + problem.kind())
                .collect(Collectors.joining(", ")));
        this.problems = List.copyOf(problems);
    }

    static void refuse(PlanRequest request) {
        List<RequestProblem> problems = RequestCheck.of(request);
        if (!problems.isEmpty()) {
            throw new BadRequest(problems);
        }
    }

    public List<RequestProblem> problems() {
        return problems;
    }
}
