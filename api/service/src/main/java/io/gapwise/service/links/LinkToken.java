package io.gapwise.service.links;

import io.gapwise.service.proof.Sha256;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret in a link by which people answer: 128 random bits, which nobody can guess. Only its hash is stored, and the
 * invitation is found by the hash, so that the time that this takes says nothing of any other secret.
 *
 * @param secret 22 characters of Base64 for addresses
 */
public record LinkToken(String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;
    private static final Pattern WRITTEN = Pattern.compile("[A-Za-z0-9_-]{22}");

    public static LinkToken random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public static Optional<LinkToken> read(String written) {
        return WRITTEN.matcher(written).matches() ? Optional.of(new LinkToken(written)) : Optional.empty();
    }

    public String hash() {
        return Sha256.ofText(secret);
    }

    /** Shows no secret in a log. */
    @Override
    public String toString() {
        return "LinkToken[…]";
    }
}
