package io.gapwise.service.webhooks;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says to which addresses may be sent. Plain HTTP has to be named, and so does a port that is not the usual one.
 *
 * @param scheme {@code https} or {@code http}
 * @param host a name in lower case
 * @param below whether all names that end with a dot and this one are meant, and not the name itself
 */
record AllowedHost(String scheme, String host, boolean below, int port) {

    private static final Pattern WRITTEN =
            Pattern.compile("(?:(https?)://)?(\\*\\.)?([a-z0-9][a-z0-9.-]*|\\[[0-9a-f:.]+])(?::([0-9]{1,5}))?");
    private static final String HTTPS = "https";
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    static Optional<AllowedHost> read(String written) {
        Matcher found = WRITTEN.matcher(written.strip().toLowerCase(Locale.ROOT));
        if (!found.matches()) {
            return Optional.empty();
        }
        String scheme = found.group(1) == null ? HTTPS : found.group(1);
        int port = found.group(4) == null ? usualPort(scheme) : Integer.parseInt(found.group(4));
        return Optional.of(new AllowedHost(scheme, found.group(3), found.group(2) != null, port));
    }

    boolean allows(URI url) {
        String asked = url.getHost().toLowerCase(Locale.ROOT);
        return scheme.equals(url.getScheme())
                && port == portOf(url)
                && (below ? asked.endsWith("." + host) : asked.equals(host));
    }

    static int portOf(URI url) {
        return url.getPort() < 0 ? usualPort(url.getScheme()) : url.getPort();
    }

    private static int usualPort(String scheme) {
        return scheme.equals(HTTPS) ? HTTPS_PORT : HTTP_PORT;
    }
}
