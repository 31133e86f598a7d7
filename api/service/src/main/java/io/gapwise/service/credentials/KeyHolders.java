package io.gapwise.service.credentials;

import io.gapwise.service.access.Caller;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets people sign in at the pages with a key. */
@Component
public class KeyHolders {

    private final KeyRing keys;
    private final SignInLog log;

    KeyHolders(KeyRing keys, SignInLog log) {
        this.keys = keys;
        this.log = log;
    }

    /**
     * Whoever has a key.
     *
     * @param id the public part of the key
     * @param name what the key is called
     */
    public record Holder(String id, String name, Caller caller) {

        private static Holder of(ApiKey key) {
            return new Holder(key.id(), key.name(), key.caller());
        }
    }

    /** Says whether something is meant to be a key. */
    public static boolean isMeant(String written) {
        return SecretKey.isMeant(written);
    }

    /** Returns the holder of a key; empty, and recorded in the audit trail, if it is not valid. */
    public Optional<Holder> of(String written) {
        Optional<Holder> holder = SecretKey.read(written).flatMap(keys::valid).map(Holder::of);
        if (holder.isEmpty()) {
            log.refused(written);
        }
        return holder;
    }

    /** Returns the holder of the key with this public part, if the key is still valid. */
    public Optional<Holder> byId(String id) {
        return keys.valid(id).map(Holder::of);
    }
}
