package io.gapwise.service.credentials;

import io.gapwise.service.settings.StartupNote;
import java.util.List;
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
public class Door implements SmartInitializingSingleton, StartupNote {

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final long HOUR = 3_600_000;

    private final List<CredentialSource> credentials;
    private final AccessSettings settings;
    private final StoreArguments store;
    private final Reach reach;

    Door(List<CredentialSource> credentials, AccessSettings settings, StoreArguments store, Environment environment) {
        this.credentials = credentials;
        this.settings = settings;
        this.store = store;
        this.reach = Reach.of(environment);
    }

    /** Says whether everybody may do everything. */
    public boolean isOpen() {
        return credentials.stream().noneMatch(CredentialSource::isUsed);
    }

    /** Refuses the start before anything answers. */
    @Override
    public void afterSingletonsInstantiated() {
        if (isOpen() && !settings.open() && reach.others().isPresent()) {
            throw new OpenToOthers(reach.others().get(), store);
        }
    }

    @Override
    public Optional<String> note() {
        if (isOpen()) {
            return Optional.of(("Nobody has to sign in: whoever reaches this address may do everything. To change that:"
                            + " java -jar gapwise.jar users add NAME --role admin%1$s (for people),"
                            + " java -jar gapwise.jar keys add NAME%1$s (for programs)")
                    .formatted(store.written()));
        }
        List<String> some = credentials.stream()
                .map(CredentialSource::summary)
                .flatMap(Optional::stream)
                .toList();
        return Optional.of(
                some.isEmpty()
                        ? "Nobody can come in: all keys and accounts are revoked, expired or removed."
                        : "Who may come in: " + String.join(", ", some) + ".");
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
