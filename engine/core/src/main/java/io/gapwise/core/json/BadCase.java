package io.gapwise.core.json;

import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import java.util.ArrayList;
import java.util.List;

/** The text that was sent is not a gap case. Every problem is named at once, up to a hundred. */
public final class BadCase extends Exception {

    private static final long serialVersionUID = 1L;

    private static final int NAMED = 100;

    private final transient List<Problem> problems;

    public BadCase(List<Problem> problems) {
        super("This is not a gap case; %d things are wrong.".formatted(problems.size()), null, false, false);
        this.problems = shortened(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    /**
     * Keeps the first hundred problems. A body that is made to be wrong in thousands of places is not worth megabytes
     * of answer.
     */
    private static List<Problem> shortened(List<Problem> problems) {
        if (problems.size() <= NAMED) {
            return List.copyOf(problems);
        }
        List<Problem> first = new ArrayList<>(problems.subList(0, NAMED));
        first.add(Problem.at(ProblemKind.MORE_PROBLEMS, "", Sentence.of("more", problems.size() - NAMED)));
        return List.copyOf(first);
    }
}
