package io.gapwise.service.once;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Knows the keys whose requests this program is carrying out. It is in the memory, so that a program that was killed leaves
 * no key behind that nobody could use.
 */
@Component
public class KeysInFlight {

    private final Set<KeyName> keys = ConcurrentHashMap.newKeySet();

    /** Returns false if a request with this key is being carried out. */
    public boolean begin(KeyName key) {
        return keys.add(key);
    }

    public void end(KeyName key) {
        keys.remove(key);
    }
}
