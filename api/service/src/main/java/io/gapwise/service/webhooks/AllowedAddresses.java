package io.gapwise.service.webhooks;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.stereotype.Component;

/**
 * Knows where may be sent to. A name is looked up once for a connection, what comes of it is judged, and that very address
 * is connected to: a name that has one address for whoever checks and another for whoever connects gains nothing.
 */
@Component
final class AllowedAddresses implements DnsResolver {

    private final List<AllowedHost> allowed;
    private final Set<String> priv;

    AllowedAddresses(WebhookSettings settings) {
        this.allowed = settings.allow().stream()
                .flatMap(each -> AllowedHost.read(each).stream())
                .toList();
        this.priv = settings.allowPrivate().stream()
                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Says whether nothing may be sent anywhere. */
    boolean areNone() {
        return allowed.isEmpty();
    }

    /** Reads an address as strictly as it is used; empty if it is none to which something can be sent. */
    static Optional<URI> read(String url) {
        try {
            URI read = new URI(url);
            boolean good = ("https".equals(read.getScheme()) || "http".equals(read.getScheme()))
                    && read.getHost() != null
                    && read.getRawUserInfo() == null
                    && read.getRawFragment() == null
                    && url.chars().allMatch(each -> each > ' ' && each < 127);
            return good ? Optional.of(read) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    boolean allows(URI url) {
        return allowed.stream().anyMatch(each -> each.allows(url));
    }

    /** @throws ForbiddenAddress if one of the addresses is not one of the open network, and the name may have no other */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = InetAddress.getAllByName(host);
        if (!priv.contains(host.toLowerCase(Locale.ROOT))) {
            for (InetAddress each : found) {
                if (!OpenNetwork.has(each)) {
                    throw new ForbiddenAddress();
                }
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** The name of a host leads to an address to which nothing is sent. */
    static final class ForbiddenAddress extends UnknownHostException {

        private static final long serialVersionUID = 1L;
    }
}
