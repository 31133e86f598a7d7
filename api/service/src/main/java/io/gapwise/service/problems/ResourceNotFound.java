package io.gapwise.service.problems;

/** What was asked for does not exist; the message says so to whoever asked. */
public final class ResourceNotFound extends Exception {

    private static final long serialVersionUID = 1L;

    public ResourceNotFound(String message) {
        super(message, null, false, false);
    }
}
