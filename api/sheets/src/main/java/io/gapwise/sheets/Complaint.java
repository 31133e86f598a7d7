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

    /** Returns the contract path: {@code /evidence/sources/1} belongs to the column {@code evidence.sources}. */
    private static String path(String pointer) {
        String[] steps = pointer.split("/");
        return steps.length < 2 ? "" : steps.length == 2 ? steps[1] : steps[1] + "." + steps[2];
    }
}
