package io.gapwise.service.accounts;

import io.gapwise.service.load.Clients;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Counts the wrong passwords that come from an address: ten for one name and then one a minute, a hundred for all names
 * and then one in six seconds. Nobody can lock out somebody who signs in from another address, and a right password
 * costs nothing.
 */
@Component
class Guesses {

    private final GuessBuckets ofNames = new GuessBuckets(10, Duration.ofMinutes(1));
    private final GuessBuckets ofAddresses = new GuessBuckets(100, Duration.ofSeconds(6));

    /** A guess that may be made; it is given back unless it was wrong. */
    record Guess(Bucket ofName, Bucket ofAddress) {

        void giveBack() {
            ofName.addTokens(1);
            ofAddress.addTokens(1);
        }
    }

    /**
     * Returns nothing if there were too many wrong ones. The bucket of a name is made only where the address has paid for it, so that
     * made-up names do not fill the memory.
     */
    Optional<Guess> begin(String address, String name) {
        String client = Clients.network(address);
        Bucket ofAddress = ofAddresses.of(client);
        if (!ofAddress.tryConsume(1)) {
            return Optional.empty();
        }
        Bucket ofName = ofNames.of(client + ' ' + name);
        if (!ofName.tryConsume(1)) {
            ofAddress.addTokens(1);
            return Optional.empty();
        }
        return Optional.of(new Guess(ofName, ofAddress));
    }
}
