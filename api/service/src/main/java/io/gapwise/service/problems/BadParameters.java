package io.gapwise.service.problems;

import java.util.List;

/** The query parameters cannot be used; all of them are named. */
public final class BadParameters extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<ErrorEntry> errors;

    public BadParameters(List<ErrorEntry> errors) {
        super("%d query parameters cannot be used".formatted(errors.size()), null, false, false);
        this.errors = List.copyOf(errors);
    }

    List<ErrorEntry> errors() {
        return errors;
    }
}
