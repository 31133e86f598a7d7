package io.gapwise.service.settings;

import org.jspecify.annotations.Nullable;

/** The program cannot start; the message says in a sentence why, and the action says what to do instead. */
public abstract class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    protected StartRefused(String message, String action, @Nullable Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    public final String action() {
        return action;
    }
}
