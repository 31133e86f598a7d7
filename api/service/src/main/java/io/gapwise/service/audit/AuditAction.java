package io.gapwise.service.audit;

import java.util.Locale;

/** Names what the audit trail records. */
public enum AuditAction {
    /** Somebody signed in. */
    SIGNED_IN,
    /** Somebody tried to sign in, or came with a credential that is not valid. */
    SIGN_IN_REFUSED,
    SIGNED_OUT,
    KEY_ADDED,
    KEY_REVOKED,
    USER_ADDED,
    USER_REMOVED,
    PASSWORD_CHANGED,
    /** Another rule set answers from now on. */
    RULES_RELEASED,
    CASES_ERASED,
    /** Cases or answers left the service in one piece. */
    EXPORTED;

    /** Returns the name that lists show, such as {@code key-added}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
