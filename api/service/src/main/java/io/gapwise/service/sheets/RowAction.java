package io.gapwise.service.sheets;

/** Says what is done with a row of a sheet. */
public enum RowAction {
    /** It begins a case, which is answered. */
    BEGIN,
    /** It becomes a new version of a case, which is answered. */
    UPDATE,
    /** It says what the case says already. */
    LEAVE,
    /** It is left out because that was wished for. */
    SKIP,
    /** It cannot be stored as things are, and the sender is told why. */
    REFUSE
}
