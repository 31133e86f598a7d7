package io.gapwise.sheets;

import io.gapwise.core.problems.Problem;

/** A problem as a sentence. */
final class Complaint {

    private Complaint() {}

    /** For a case that came as JSON: where is told by the pointer. */
    static String ofJson(Problem problem) {
        return sentence(problem.pointer(), problem);
    }

    /** For a row of a sheet: where is told by the name of the column. */
    static String ofRow(Problem problem) {
        return sentence(path(problem.pointer()), problem);
    }

    private static String sentence(String where, Problem problem) {
        StringBuilder complaint = new StringBuilder();
        if (!where.isEmpty()) {
            complaint.append(where).append(": ");
        }
        complaint.append(problem.detail());
        if (problem.maybe() != null) {
            complaint.append(" Maybe ").append(problem.maybe()).append('.');
        } else if (!problem.allowed().isEmpty()) {
            complaint
                    .append(" Accepted: ")
                    .append(String.join(", ", problem.allowed()))
                    .append('.');
        }
        return complaint.toString();
    }

    /** {@code /evidence/sources/1} is in the column {@code evidence.sources}. */
    private static String path(String pointer) {
        String[] steps = pointer.split("/");
        return steps.length < 2 ? "" : steps.length == 2 ? steps[1] : steps[1] + "." + steps[2];
    }
}
