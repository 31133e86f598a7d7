package io.gapwise.service.network;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host with its port, as in the header {@code Host}.
 *
 * @param host in lower case and without the dot of a full name; an IPv6 address has no brackets
 * @param port -1 where none is given
 */
record Authority(String host, int port) {

    private static final Pattern WRITTEN =
            Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)]|([A-Za-z0-9._-]+))(?::(\\d{1,5}))?");
    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern IPV4_LOOPBACK = Pattern.compile("127(\\.\\d{1,3}){3}");

    /** Reads an authority; a name with a user, a path, a blank or anything else beside it is none. */
    static Optional<Authority> read(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String name = (parts.group(1) == null ? parts.group(2) : parts.group(1)).toLowerCase(Locale.ROOT);
        String host = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        int port = parts.group(3) == null ? -1 : Integer.parseInt(parts.group(3));
        return host.isEmpty() || port > HIGHEST_PORT ? Optional.empty() : Optional.of(new Authority(host, port));
    }

    /** Says whether no other machine can have this name. */
    boolean isLoopback() {
        return host.equals("localhost")
                || host.equals("::1")
                || host.equals("0:0:0:0:0:0:0:1")
                || IPV4_LOOPBACK.matcher(host).matches();
    }

    /** Leaves out the port that a browser does not write. Both are, because TLS may end before it gets to us. */
    Authority withoutUsualPort() {
        return port == 80 || port == 443 ? new Authority(host, -1) : this;
    }

    /** Says whether this is a permitted one; a permitted one without a port has any. */
    boolean fits(Authority permitted) {
        return host.equals(permitted.host)
                && (permitted.port < 0 || permitted.withoutUsualPort().equals(withoutUsualPort()));
    }
}
