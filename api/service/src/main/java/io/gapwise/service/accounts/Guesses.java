package io.gapwise.service.accounts;

import io.gapwise.service.load.Clients;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Counts the passwords that come from an address. Of wrong ones there may be ten for one name and then one a minute, a
 * hundred for all names and then one in six seconds. Right ones count as well where they are very many, because checking
 * them is as much work: three hundred altogether, and then one a second. Nobody can lock out somebody who signs in from
 * another address.
 */
@Component
class Guesses {

    private final GuessBuckets ofNames = new GuessBuckets(10, Duration.ofMinutes(1));
    private final GuessBuckets ofAddresses = new GuessBuckets(100, Duration.ofSeconds(6));
    private final GuessBuckets rightOrWrong = new GuessBuckets(300, Duration.ofSeconds(1));

    /** A guess that may be made, and the tokens that it has cost. */
    record Guess(Bucket ofName, Bucket ofAddress, Bucket rightOrWrong) {

        /** Takes everything back, because the password was not checked. */
        void giveBack() {
            wasRight();
            rightOrWrong.addTokens(1);
        }

        /** Takes back what only a wrong password costs. */
        void wasRight() {
            ofName.addTokens(1);
            ofAddress.addTokens(1);
        }
    }

    /**
     * Returns nothing if there were too many. The bucket of a name is made only where the address has paid for it, so that
     * made-up names do not fill the memory.
     */
    Optional<Guess> begin(String address, String name) {
        String client = Clients.network(address);
        Bucket all = rightOrWrong.of(client);
        if (!all.tryConsume(1)) {
            return Optional.empty();
        }
        Bucket ofAddress = ofAddresses.of(client);
        if (!ofAddress.tryConsume(1)) {
            all.addTokens(1);
            return Optional.empty();
        }
        Bucket ofName = ofNames.of(client + ' ' + name);
        if (!ofName.tryConsume(1)) {
            ofAddress.addTokens(1);
            all.addTokens(1);
            return Optional.empty();
        }
        return Optional.of(new Guess(ofName, ofAddress, all));
    }
}
