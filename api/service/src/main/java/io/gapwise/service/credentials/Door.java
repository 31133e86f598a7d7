package io.gapwise.service.credentials;

import io.gapwise.service.settings.StartupNote;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Knows whether the service is open. It is until the first credential is set up, and only for this machine: one that
 * other machines can reach does not start without credentials, unless the settings say that this is meant.
 */
@Component
class Door implements SmartInitializingSingleton, StartupNote {

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final long HOUR = 3_600_000;

    private final KeyRing keys;
    private final Tokens tokens;
    private final AccessSettings settings;
    private final String address;

    Door(KeyRing keys, Tokens tokens, AccessSettings settings, Environment environment) {
        this.keys = keys;
        this.tokens = tokens;
        this.settings = settings;
        this.address = environment.getProperty("server.address", "").trim();
    }

    boolean isOpen() {
        return !tokens.areUsed() && keys.isEmpty();
    }

    /** Refuses the start before anything answers. */
    @Override
    public void afterSingletonsInstantiated() {
        if (isOpen() && !settings.open() && !staysOnThisMachine()) {
            throw new OpenToOthers(address);
        }
    }

    @Override
    public Optional<String> note() {
        return isOpen()
                ? Optional.of("Nobody needs a key: whoever reaches this address may do everything."
                        + " To change that, add a key with: java -jar gapwise.jar keys add NAME")
                : Optional.empty();
    }

    @Scheduled(initialDelay = 0, fixedDelay = HOUR)
    void warn() {
        if (isOpen() && !staysOnThisMachine()) {
            LOG.warn("The service is open to everybody who reaches {}, as --gapwise.open=true asks for.", address);
        }
    }

    private boolean staysOnThisMachine() {
        try {
            return !address.isEmpty() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            // The server cannot be bound to it either and will say so.
            return true;
        }
    }
}
