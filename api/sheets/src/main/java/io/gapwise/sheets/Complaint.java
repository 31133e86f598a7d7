package io.gapwise.sheets;

import io.gapwise.core.problems.Problem;

/** Writes a problem as a sentence. */
final class Complaint {

    private Complaint() {}

    /** Describes a problem of a case that came as JSON; the pointer says where it is. */
    static String ofJson(Problem problem) {
        return sentence(problem.pointer(), problem);
    }

    /** Describes a problem of a row; the name of the column says where it is. */
    static String ofRow(Problem problem) {
        return sentence(place(problem.pointer()), problem);
    }

    private static String sentence(String where, Problem problem) {
        return where.isEmpty() ? problem.sentence() : where + ": " + problem.sentence();
    }

    /**
     * Returns the contract path: {@code /evidence/sources/1} belongs to the column {@code evidence.sources}. Of the
     * statements in a cell it also says which one is meant, counted from 1, and which part of it.
     */
    static String place(String pointer) {
        String[] steps = pointer.split("/");
        String path = steps.length < 2 ? "" : steps.length == 2 ? steps[1] : steps[1] + "." + steps[2];
        return path.equals(CaseColumn.Statements.PATH) && steps.length > 3
                ? "%s, statement %d%s"
                        .formatted(path, Integer.parseInt(steps[3]) + 1, steps.length > 4 ? ", " + steps[4] : "")
                : path;
    }
}
