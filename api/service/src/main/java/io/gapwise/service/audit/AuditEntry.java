package io.gapwise.service.audit;

import io.gapwise.service.access.Caller;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

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

    /**
     * Computes the hash from the values. Each value is preceded by its length, so that no two different entries give the
     * same text.
     */
    String computedHash() {
        MessageDigest digest = sha256();
        for (String value : List.of(
                Long.toString(seq), tenant, Long.toString(recordedAt.toEpochMilli()), who, action, about, previous)) {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
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

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
