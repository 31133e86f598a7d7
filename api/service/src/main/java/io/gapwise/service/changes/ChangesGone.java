package io.gapwise.service.changes;

/** The changes behind a cursor cannot be told any more: they are forgotten, or the database was put back. */
public final class ChangesGone extends Exception {

    private static final long serialVersionUID = 1L;

    ChangesGone() {
        super("The changes behind this cursor cannot be told any more.", null, false, false);
    }
}
