package io.gapwise.service.xapi;

import java.util.List;

/** Another statement is kept under the same id, and statements are never changed. */
final class StatementConflict extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> ids;

    StatementConflict(List<String> ids) {
        super("Other statements are kept under %d ids".formatted(ids.size()), null, false, false);
        this.ids = List.copyOf(ids);
    }

    List<String> ids() {
        return ids;
    }
}
