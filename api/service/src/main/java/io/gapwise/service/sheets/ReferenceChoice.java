package io.gapwise.service.sheets;

/** Says what happens to a row whose reference a case has already that says something else. */
public enum ReferenceChoice {
    /** The row is told, and nothing is stored for it. */
    TELL,
    /** The row begins a case of its own. */
    NEW,
    /** The row becomes a new version of that case. */
    UPDATE,
    /** The row is left out. */
    SKIP;

    /** Returns what is to be done with a row. */
    public RowAction action(RowStanding standing) {
        return switch (standing.kind()) {
            case NEW -> RowAction.BEGIN;
            case UNCHANGED -> RowAction.LEAVE;
            case CHANGED -> RowAction.UPDATE;
            case CHANGED_MEANWHILE, ERASED -> RowAction.REFUSE;
            case REFERENCE_KNOWN ->
                switch (this) {
                    case TELL -> RowAction.REFUSE;
                    case NEW -> RowAction.BEGIN;
                    case UPDATE -> RowAction.UPDATE;
                    case SKIP -> RowAction.SKIP;
                };
            case REFERENCE_TWICE, REFERENCE_OF_SEVERAL ->
                switch (this) {
                    case TELL, UPDATE -> RowAction.REFUSE;
                    // A second row about one case is none of a case of its own.
                    case NEW -> standing.sameCase() ? RowAction.REFUSE : RowAction.BEGIN;
                    case SKIP -> RowAction.SKIP;
                };
        };
    }
}
