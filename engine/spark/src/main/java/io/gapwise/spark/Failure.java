package io.gapwise.spark;

import java.io.PrintWriter;
import org.apache.spark.sql.AnalysisException;
import org.jspecify.annotations.Nullable;

/** Explains to a person why a run failed, without the trace; Spark's own log has the rest. */
final class Failure {

    private Failure() {}

    /** Returns the exit code. */
    static int explain(Throwable failure, PrintWriter err) {
        err.println("The run failed. " + sentence(failure));
        err.flush();
        return Launch.FAILED;
    }

    private static String sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof BadRow || cause instanceof AnalysisException) {
                return String.valueOf(cause.getMessage());
            }
        }
        Throwable last = failure;
        while (next(last) != null) {
            last = next(last);
        }
        return firstLine(last.getMessage());
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure.getCause() == failure ? null : failure.getCause();
    }

    private static String firstLine(@Nullable String message) {
        return message == null
                ? "Spark's log says why."
                : message.lines().findFirst().orElse("Spark's log says why.");
    }
}
