package io.gapwise.cli;

import io.gapwise.core.problems.Problem;

/** Writes what is wrong with a file on one line: where, what, and what would be accepted. */
final class ProblemLine {

    private ProblemLine() {}

    /** @param detail what is wrong, in the language that was asked for */
    static String of(Problem problem, String detail) {
        String place = problem.pointer().isEmpty() ? "" : problem.pointer() + ": ";
        String allowed = problem.allowed().isEmpty() ? "" : " " + String.join(", ", problem.allowed());
        return place + detail + allowed;
    }
}
