package io.gapwise.service.sessions;

import io.gapwise.service.access.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of somebody who is signed in.
 *
 * @param idHash the hash of what the browser sends, as 64 hexadecimal digits
 * @param subject the name of the account, the public part of the key, or the name that the provider gave
 * @param role the role that the provider gave; null where account or key say what may be done
 * @param version the version of the account when the session began; 0 where there is none
 * @param used when it was used last, to the minute
 */
record WebSession(
        String idHash,
        String tenant,
        Voucher voucher,
        String subject,
        @Nullable Role role,
        long version,
        Instant began,
        Instant used) {

    WebSession usedAt(Instant now) {
        return new WebSession(idHash, tenant, voucher, subject, role, version, began, now);
    }

    boolean isOver(SessionSettings settings, Instant now) {
        return !now.isBefore(used.plus(settings.idle())) || !now.isBefore(began.plus(settings.longest()));
    }

    /** Shows nothing in a log by which the session could be found. */
    @Override
    public String toString() {
        return voucher + " " + subject;
    }
}
