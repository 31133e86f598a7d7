package io.gapwise.service.problems;

/** The requested thing does not exist; the message says so to the client. */
public final class ResourceNotFound extends Exception {

    private static final long serialVersionUID = 1L;

    public ResourceNotFound(String message) {
        super(message, null, false, false);
    }
}
