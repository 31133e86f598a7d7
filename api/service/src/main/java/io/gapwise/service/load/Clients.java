package io.gapwise.service.load;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;

/** Names clients, so that what one of them uses up is not taken from others. */
final class Clients {

    /** The number of groups of an IPv6 address that a provider gives to one customer. */
    private static final int NETWORK = 4;

    private Clients() {}

    /** Names the credential of a request; where there is none, the address from which it came. */
    static String of(HttpServletRequest request) {
        return of(request, Callers.found());
    }

    /** @param letIn who was let in with the request, where the thread does not work in that name yet */
    static String of(HttpServletRequest request, Optional<Caller> letIn) {
        return letIn.filter(caller -> !caller.equals(Caller.EVERYBODY))
                .map(caller -> caller.tenant() + ' ' + caller.name())
                .orElseGet(() -> address(request.getRemoteAddr()));
    }

    private static String address(String address) {
        String[] groups = address.split(":");
        return groups.length <= NETWORK ? address : String.join(":", Arrays.copyOf(groups, NETWORK));
    }
}
