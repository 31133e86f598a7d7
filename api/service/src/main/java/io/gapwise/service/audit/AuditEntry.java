package io.gapwise.service.audit;

import io.gapwise.service.access.Caller;
import io.gapwise.service.proof.Sha256;
import java.time.Instant;

/**
 * One entry of the audit trail.
 *
 * @param seq counts the entries of all tenants from 1
 * @param recordedAt the time, in whole milliseconds
 * @param previous the hash of the entry before; empty for the first
 * @param hash the hash of all other values, as 64 hexadecimal digits
 */
record AuditEntry(
        long seq,
        String tenant,
        Instant recordedAt,
        String who,
        String action,
        String about,
        String previous,
        String hash) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ABOUT = 500;

    /** Makes the entry that follows another. */
    static AuditEntry after(long seq, String previous, Instant now, Caller who, AuditAction action, String about) {
        AuditEntry unsigned = new AuditEntry(
                seq,
                who.tenant(),
                now,
                cut(who.name(), LONGEST_NAME),
                action.word(),
                cut(about, LONGEST_ABOUT),
                previous,
                "");
        return new AuditEntry(
                seq,
                unsigned.tenant,
                now,
                unsigned.who,
                unsigned.action,
                unsigned.about,
                previous,
                unsigned.computedHash());
    }

    /** Computes the hash from the values. */
    String computedHash() {
        return Sha256.of(
                Long.toString(seq), tenant, Long.toString(recordedAt.toEpochMilli()), who, action, about, previous);
    }

    /** Cuts a text, and takes out characters that the database cannot store. */
    private static String cut(String text, int longest) {
        String stored = text.replace('\0', '\ufffd');
        if (stored.length() <= longest) {
            return stored;
        }
        int end = Character.isHighSurrogate(stored.charAt(longest - 1)) ? longest - 1 : longest;
        return stored.substring(0, end);
    }
}
