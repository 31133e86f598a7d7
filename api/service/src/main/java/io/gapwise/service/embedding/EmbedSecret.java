package io.gapwise.service.embedding;

import io.gapwise.service.network.EmbeddedCalls;
import io.gapwise.service.proof.Sha256;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A token as a page has it: a mark and 256 random bits, which nobody can guess. Only its hash is stored, and the token is
 * found by the hash, so that the time that this takes says nothing of any other one.
 *
 * @param secret 43 characters of Base64 for addresses
 */
record EmbedSecret(String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    static EmbedSecret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new EmbedSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static Optional<EmbedSecret> read(String written) {
        String secret = EmbeddedCalls.isToken(written) ? written.substring(EmbeddedCalls.MARK.length()) : "";
        return SECRET.matcher(secret).matches() ? Optional.of(new EmbedSecret(secret)) : Optional.empty();
    }

    String written() {
        return EmbeddedCalls.MARK + secret;
    }

    String hash() {
        return Sha256.ofText(secret);
    }

    /** Shows no secret in a log. */
    @Override
    public String toString() {
        return EmbeddedCalls.MARK + "…";
    }
}
