package io.gapwise.service.credentials;

import io.gapwise.service.proof.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as its owner has it: {@code gw_0123abcd_SECRET}. The secret has 256 random bits. Nobody can guess it and no list
 * of common passwords has it, so one round of SHA-256 protects the stored hash as well as a slow hash would, and each
 * request costs a few microseconds.
 *
 * @param id eight hexadecimal digits by which the key is found
 * @param secret 43 characters of Base64 for addresses
 */
record SecretKey(String id, String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 4;
    private static final int SECRET_BYTES = 32;
    private static final String MARK = "gw_";
    private static final Pattern WRITTEN = Pattern.compile(MARK + "([0-9a-f]{8})_([A-Za-z0-9_-]{43})");

    static SecretKey random() {
        byte[] id = new byte[ID_BYTES];
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(id);
        RANDOM.nextBytes(secret);
        return new SecretKey(
                HexFormat.of().formatHex(id),
                Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    static Optional<SecretKey> read(String written) {
        Matcher parts = WRITTEN.matcher(written);
        return parts.matches() ? Optional.of(new SecretKey(parts.group(1), parts.group(2))) : Optional.empty();
    }

    /** Says whether something is meant to be a key, so that it is not taken for a token. */
    static boolean isMeant(String written) {
        return written.startsWith(MARK);
    }

    String written() {
        return MARK + id + "_" + secret;
    }

    String hash() {
        return Sha256.ofText(secret);
    }

    /** Compares in a time that does not depend on where the hashes differ. */
    boolean fits(String storedHash) {
        return MessageDigest.isEqual(
                hash().getBytes(StandardCharsets.US_ASCII), storedHash.getBytes(StandardCharsets.US_ASCII));
    }

    /** Shows no secret in a log. */
    @Override
    public String toString() {
        return MARK + id + "_…";
    }
}
