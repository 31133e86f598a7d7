package io.gapwise.service.access;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Knows for whom the current thread works. A filter says so for each request, and background work says so itself. Where
 * nobody has said it, nothing can be read or stored: a forgotten place fails and does not show another tenant's cases.
 */
public final class Callers {

    private static final ThreadLocal<@Nullable Caller> CURRENT = new ThreadLocal<>();

    private Callers() {}

    /** @throws IllegalStateException if nobody has said for whom this thread works */
    public static Caller current() {
        Caller caller = CURRENT.get();
        if (caller == null) {
            throw new IllegalStateException("Nobody has said for whom this thread works.");
        }
        return caller;
    }

    /** Returns the current caller; empty where nobody was let in, as on the page for signing in. */
    public static Optional<Caller> found() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Returns the tenant of the current caller. */
    public static String tenant() {
        return current().tenant();
    }

    /** Does something in the name of a caller. */
    public static <T> T as(Caller caller, Supplier<T> work) {
        try (Working working = begin(caller)) {
            return work.get();
        }
    }

    /** Does something in the name of a caller. */
    public static void run(Caller caller, Runnable work) {
        as(caller, () -> {
            work.run();
            return caller;
        });
    }

    /**
     * Says for whom the current thread works until the returned handle is closed; for code that throws checked
     * exceptions.
     */
    public static Working begin(Caller caller) {
        Caller before = CURRENT.get();
        CURRENT.set(caller);
        return () -> {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        };
    }

    /** Ends what {@link #begin} began. */
    public interface Working extends AutoCloseable {

        @Override
        void close();
    }
}
