package io.gapwise.service.audit;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;

/**
 * Writes down who did what. An entry is part of the transaction in which it is made: if what was done is taken back, so
 * is the entry, and nothing can be done without it.
 */
public interface Audit {

    /** The tenant of entries that concern all tenants, such as new rules. */
    String ALL_TENANTS = "*";

    /**
     * Records an action.
     *
     * @param about what it was done to, such as the id of a case; no text of a case. What is longer than 500 characters
     *     is cut.
     */
    void record(Caller who, AuditAction action, String about);

    /** Records an action unless the last one of this kind was about the same, so that several programs record it once. */
    void recordChange(Caller who, AuditAction action, String about);

    /** Records an action of the current caller. */
    default void record(AuditAction action, String about) {
        record(Callers.current(), action, about);
    }
}
