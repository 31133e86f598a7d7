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
        WithoutText same = new WithoutText(kind(failure), cause(failure, depth));
        same.setStackTrace(failure.getStackTrace());
        return same;
    }

    /**
     * A fault of the virtual machine stays what it is, so that whoever watches the log for it finds it: an exhausted memory
     * ends the program. It says nothing of what was sent.
     */
    private static @Nullable Throwable cause(Throwable failure, int depth) {
        Throwable cause = failure instanceof VirtualMachineError ? failure : failure.getCause();
        if (cause == null || depth == DEEPEST) {
            return null;
        }
        return cause instanceof VirtualMachineError ? cause : of(cause, depth + 1);
    }

    /** The state of a database is five characters of a standard, by which its failures are told apart. */
    private static String kind(Throwable failure) {
        String name = failure.getClass().getName();
        return failure instanceof SQLException sql && sql.getSQLState() != null
                ? "%s (state %s)".formatted(name, sql.getSQLState())
                : name;
    }
}
