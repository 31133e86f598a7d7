package io.gapwise.service.operations;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Names one request in the log, in its answer and at its caller, so that a complaint leads to the lines about it. */
public final class RequestId {

    /** The header in which a caller may send an id and in which each answer carries it. */
    public static final String HEADER = "X-Request-Id";

    /** What the lines of the log call it. */
    static final String IN_LOG = "requestId";

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{7,63}");

    private RequestId() {}

    /** Returns the id that was sent if it can stand in a log and in a header, and a new one otherwise. */
    static String of(@Nullable String sent) {
        return sent != null && WELL_FORMED.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
    }

    /** Returns the id of the request that this thread answers, or null if it answers none. */
    public static @Nullable String current() {
        return MDC.get(IN_LOG);
    }
}
