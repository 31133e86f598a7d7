package io.gapwise.service.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Knows the names under which the service answers: those of this machine, the addresses that it is bound to, and those
 * that the settings name. Any other name in a request means that a web site made a browser take the service for its own
 * server (DNS rebinding).
 */
@Component
class OwnHosts {

    private final List<Authority> permitted;
    private final List<InetAddress> bound;

    OwnHosts(NetworkSettings settings, Environment environment) {
        this.permitted = settings.permitted();
        this.bound = List.of("server.address", "management.server.address").stream()
                .map(name -> address(environment.getProperty(name)))
                .flatMap(Optional::stream)
                .toList();
    }

    boolean has(Authority named) {
        return named.isLoopback()
                || permitted.stream().anyMatch(named::fits)
                || address(named.host()).filter(bound::contains).isPresent();
    }

    /** Says whether this is an address and no name. A web site has a name, and its pages are shown under that. */
    static boolean isAddress(Authority named) {
        return address(named.host()).isPresent();
    }

    /** Reads a literal address; a name would have to be looked up. An address that means all of them is none. */
    private static Optional<InetAddress> address(@Nullable String literal) {
        if (literal == null || !literal.matches("\\d{1,3}(\\.\\d{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(literal)).filter(address -> !address.isAnyLocalAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
