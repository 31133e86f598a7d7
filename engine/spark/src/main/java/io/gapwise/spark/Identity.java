package io.gapwise.spark;

import io.gapwise.core.cases.GapCase;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives an answer the identity with which it is written.
 *
 * @param id follows from the rule set and the case, so that a task that runs again writes the same
 * @param reference the one that the case came with
 * @param title null where the case is bad
 */
record Identity(
        String id, @Nullable String reference, @Nullable String title, Instant evaluatedAt) {

    private static final long MICROS = 1_000;

    /** @param micros the time of the run, in microseconds since 1970 */
    static Identity of(String version, ReadCase read, long micros) {
        Instant at = Instant.ofEpochMilli(Math.floorDiv(micros, MICROS)).truncatedTo(ChronoUnit.MILLIS);
        GapCase gapCase = read.gapCase();
        String reference = gapCase == null ? null : gapCase.reference();
        return new Identity(id(version, read.json()), reference, gapCase == null ? null : gapCase.title(), at);
    }

    /** Makes a UUID of version 8, which is for digests of one's own, from the first 122 bits of a SHA-256. */
    static String id(String version, byte[] json) {
        MessageDigest digest = sha256();
        digest.update(version.getBytes(StandardCharsets.US_ASCII));
        ByteBuffer bits = ByteBuffer.wrap(digest.digest(json));
        long most = bits.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x8000L;
        long least = bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(most, least).toString();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must know SHA-256.", e);
        }
    }
}
