package io.gapwise.service.outcomes;

import io.gapwise.service.proof.Sha256;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret in the address of a calendar: 192 random bits, which nobody can guess. Only its digest is stored, and the
 * calendar is found by the digest, so that the time that this takes says nothing of any other secret.
 *
 * @param secret 32 characters of Base64 for addresses
 */
record CalendarSecret(String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;
    private static final Pattern WRITTEN = Pattern.compile("[A-Za-z0-9_-]{32}");

    static CalendarSecret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new CalendarSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static Optional<CalendarSecret> read(String written) {
        return WRITTEN.matcher(written).matches() ? Optional.of(new CalendarSecret(written)) : Optional.empty();
    }

    String digest() {
        return Sha256.ofText(secret);
    }

    /** Shows no secret in a log. */
    @Override
    public String toString() {
        return "CalendarSecret[…]";
    }
}
