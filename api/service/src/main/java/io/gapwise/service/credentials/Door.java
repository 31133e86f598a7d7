package io.gapwise.service.credentials;

import io.gapwise.service.settings.StartupNote;
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
    private final Reach reach;

    Door(KeyRing keys, Tokens tokens, AccessSettings settings, Environment environment) {
        this.keys = keys;
        this.tokens = tokens;
        this.settings = settings;
        this.reach = Reach.of(environment);
    }

    boolean isOpen() {
        return !tokens.areUsed() && keys.isEmpty();
    }

    /** Refuses the start before anything answers. */
    @Override
    public void afterSingletonsInstantiated() {
        if (isOpen() && !settings.open() && reach.others().isPresent()) {
            throw new OpenToOthers(reach.others().get());
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
        if (isOpen() && reach.others().isPresent()) {
            LOG.warn(
                    "The service answers {} and is open to everybody there, as --gapwise.open=true asks for.",
                    reach.others().get());
        }
    }
}
