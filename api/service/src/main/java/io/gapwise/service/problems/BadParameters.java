package io.gapwise.service.problems;

import java.util.List;

/** The query parameters cannot be used, or a body of some members; all that is wrong is named. */
public final class BadParameters extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<ErrorEntry> errors;

    public BadParameters(List<ErrorEntry> errors) {
        super("%d things of what was sent cannot be used".formatted(errors.size()), null, false, false);
        this.errors = List.copyOf(errors);
    }

    public List<ErrorEntry> errors() {
        return errors;
    }
}
