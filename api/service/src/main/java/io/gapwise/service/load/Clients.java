package io.gapwise.service.load;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Optional;

/** Names clients, so that what one of them uses up is not taken from others. */
public final class Clients {

    /** The bytes of an IPv6 address. */
    private static final int IPV6 = 16;

    /** Those of them that a provider gives to one customer, who chooses the others. */
    private static final int NETWORK = 8;

    private Clients() {}

    /** Names the credential of a request, each interview in a page of another web site for itself; where there is none, the address from which it came. */
    static String of(HttpServletRequest request) {
        return of(request, Callers.found());
    }

    /** @param letIn who was let in with the request, where the thread does not work in that name yet */
    static String of(HttpServletRequest request, Optional<Caller> letIn) {
        return letIn.filter(caller -> !caller.equals(Caller.EVERYBODY))
                .map(caller -> caller.tenant() + ' ' + caller.name() + caller.embedToken())
                .orElseGet(() -> network(request.getRemoteAddr()));
    }

    /**
     * Returns an address as it is, or the network of a customer in the place of an IPv6 address, however that is written.
     */
    public static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            // A colon stands in no name, so nothing is looked up. An IPv4 address can be written this way too.
            InetAddress read = InetAddress.getByName(address);
            byte[] bytes = read.getAddress();
            return bytes.length == IPV6 ? HexFormat.of().formatHex(bytes, 0, NETWORK) : read.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
