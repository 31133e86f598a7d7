package io.gapwise.service.xapi;

import io.gapwise.service.access.Callers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Turns names into digests with a secret of the tenant, so that one person is counted once and nobody who reads the
 * digests finds out who it is, not even by trying all names that there are.
 */
@Component
class PersonDigests {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final XapiKeys keys;
    private final Clock clock;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    PersonDigests(XapiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** Makes sure that the tenant has a secret. Not within a transaction, which a second secret would end. */
    void begin() {
        known.computeIfAbsent(Callers.tenant(), tenant -> keys.find().orElseGet(this::made));
    }

    private String made() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        String written = HexFormat.of().formatHex(secret);
        try {
            keys.add(written, clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC));
            return written;
        } catch (DuplicateKeyException e) {
            // Another program has made one at the same moment.
            return keys.find().orElseThrow();
        }
    }

    /** Returns the digest of a text in 64 hexadecimal digits. */
    String of(String text) {
        begin();
        byte[] secret = HexFormat.of().parseHex(known.get(Callers.tenant()));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM + ".", e);
        }
    }
}
