package io.gapwise.service.once;

import io.gapwise.service.access.Caller;
import io.gapwise.service.proof.Sha256;

/**
 * Names a key as it is stored: for whose credential it is, and its digest in the place of itself, because what was kept
 * under a key is sealed with it.
 */
public record KeyName(String tenant, String caller, String digest) {

    private static final String REQUEST = "request";
    private static final String LINE = "line";
    private static final String BATCH = "batch";
    private static final String EMBEDDED = "embedded:";

    /** Returns the name of the key of a request. */
    static KeyName ofRequest(Caller caller, IdempotencyKey key) {
        return new KeyName(caller.tenant(), nameOf(caller), Sha256.of(REQUEST, key.text()));
    }

    /** Returns the name of the key of a line, which has nothing to do with the key of a request. */
    public static KeyName ofLine(Caller caller, String key) {
        return new KeyName(caller.tenant(), nameOf(caller), Sha256.of(LINE, key));
    }

    /** Returns the name of a line of a batch whose request has a key; it is told apart by its number. */
    public static KeyName ofLine(Caller caller, IdempotencyKey batch, long number) {
        return new KeyName(caller.tenant(), nameOf(caller), Sha256.of(BATCH, batch.text(), String.valueOf(number)));
    }

    /**
     * Interviews that one credential lets in have keys of their own, so that nobody who opens a page uses up a key of the
     * portal behind it. They share them, because a new token goes on where the one before has ended.
     */
    private static String nameOf(Caller caller) {
        return caller.isEmbedded() ? EMBEDDED + Sha256.ofText(caller.name()) : caller.name();
    }

    /** Returns a number for a lock of the database; two names that share it only wait for each other. */
    long lock() {
        return Long.parseUnsignedLong(Sha256.of(tenant, caller, digest).substring(0, 16), 16);
    }
}
