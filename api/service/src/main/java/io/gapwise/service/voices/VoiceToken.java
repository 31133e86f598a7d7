package io.gapwise.service.voices;

import io.gapwise.service.proof.Sha256;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret in a link to an invitation: 128 random bits, which nobody can guess. Only its hash is stored, and the
 * invitation is found by the hash, so that the time that this takes says nothing of any other secret.
 *
 * @param secret 22 characters of Base64 for addresses
 */
record VoiceToken(String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;
    private static final Pattern WRITTEN = Pattern.compile("[A-Za-z0-9_-]{22}");

    static VoiceToken random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new VoiceToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static Optional<VoiceToken> read(String written) {
        return WRITTEN.matcher(written).matches() ? Optional.of(new VoiceToken(written)) : Optional.empty();
    }

    String hash() {
        return Sha256.ofText(secret);
    }

    /** Shows no secret in a log. */
    @Override
    public String toString() {
        return "VoiceToken[…]";
    }
}
