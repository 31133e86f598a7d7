package io.gapwise.service.credentials;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Says whether others than the people on this machine reach the service.
 *
 * @param others a clause that says where it answers them, as in "at the address 10.1.2.3"
 */
record Reach(Optional<String> others) {

    /** A command that starts the service on no port answers nobody. */
    static Reach of(Environment settings) {
        if (settings.getProperty("server.port", "").trim().equals("-1")) {
            return new Reach(Optional.empty());
        }
        String main = settings.getProperty("server.address", "").trim();
        if (!isThisMachine(main)) {
            return new Reach(
                    Optional.of(main.isEmpty() ? "at every address of this machine" : "at the address " + main));
        }
        String operations =
                settings.getProperty("management.server.address", main).trim();
        if (!isThisMachine(operations)) {
            return new Reach(Optional.of("with health and metrics at the address " + operations));
        }
        boolean proxies = Binder.get(settings)
                .bind("gapwise.proxies", Bindable.listOf(String.class))
                .map(list -> !list.isEmpty())
                .orElse(false);
        return new Reach(
                proxies ? Optional.of("whoever the proxies in gapwise.proxies let through") : Optional.empty());
    }

    private static boolean isThisMachine(String address) {
        try {
            return !address.isEmpty() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            // The server cannot be bound to it either and will say so.
            return true;
        }
    }
}
