package io.gapwise.service.network;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.catalina.util.NetMask;

/** Reads addresses and networks as the setting of the proxies has them. */
final class Network {

    /** A name would have to be looked up, and whoever answers that would decide who is believed. */
    private static final Pattern LITERAL =
            Pattern.compile("(\\d{1,3}(\\.\\d{1,3}){3}|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*)(/\\d{1,3})?");

    private Network() {}

    /** Says what is wrong with a text that should be an address or a network, as a clause. */
    static Optional<String> problem(String written) {
        if (!LITERAL.matcher(written).matches() || !isReadable(written)) {
            return Optional.of("which is no address and no network: write 10.1.2.3, fd00::1 or 10.0.0.0/8");
        }
        return written.endsWith("/0")
                ? Optional.of("which would be every address there is: name those of the proxies")
                : Optional.empty();
    }

    /** Returns a text that passed the check as a network, which for one address is that address alone. */
    static String withLength(String written) {
        if (written.contains("/")) {
            return written;
        }
        return written + (written.contains(":") ? "/128" : "/32");
    }

    private static boolean isReadable(String written) {
        try {
            new NetMask(written);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
