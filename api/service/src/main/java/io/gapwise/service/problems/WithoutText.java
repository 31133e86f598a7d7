package io.gapwise.service.problems;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Is logged in the place of a failure. It says what failed and where, and leaves out the messages, because others quote
 * in them what they were given: a database the text that is too long, a server the address that it cannot read.
 */
public final class WithoutText extends Exception {

    private static final long serialVersionUID = 1L;

    /** More causes than that are a circle. */
    private static final int DEEPEST = 20;

    private WithoutText(String kind, @Nullable Throwable cause) {
        super(kind, cause, false, true);
    }

    public static WithoutText of(Throwable failure) {
        return of(failure, 0);
    }

    private static WithoutText of(Throwable failure, int depth) {
        Throwable cause = failure.getCause();
        WithoutText same =
                new WithoutText(kind(failure), cause == null || depth == DEEPEST ? null : of(cause, depth + 1));
        same.setStackTrace(failure.getStackTrace());
        return same;
    }

    /** The state of a database is five characters of a standard, by which its failures are told apart. */
    private static String kind(Throwable failure) {
        String name = failure.getClass().getName();
        return failure instanceof SQLException sql && sql.getSQLState() != null
                ? "%s (state %s)".formatted(name, sql.getSQLState())
                : name;
    }
}
