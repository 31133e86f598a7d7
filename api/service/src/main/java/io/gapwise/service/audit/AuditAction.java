package io.gapwise.service.audit;

import java.util.Locale;

/** Names what the audit trail records. */
public enum AuditAction {
    /** Somebody came with a credential that is not valid. */
    SIGN_IN_REFUSED,
    KEY_ADDED,
    KEY_REVOKED,
    CASES_ERASED,
    /** A rule set became live that was not live before. */
    RULES_RELEASED,
    /** Somebody took away everything that is stored of the tenant. */
    EXPORTED;

    /** Returns the name that lists show, such as {@code key-added}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
