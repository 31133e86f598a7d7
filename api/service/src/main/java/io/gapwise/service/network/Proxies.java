package io.gapwise.service.network;

import io.gapwise.service.connections.EveryServer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.catalina.Globals;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.stereotype.Component;

/**
 * Believes the proxies of the settings, and nobody else, about who a client is and what it asked for. They say so in
 * {@code X-Forwarded-For}, {@code -Proto}, {@code -Host} and {@code -Port}; {@code Forwarded} counts for nothing, because
 * with two ways to say it a proxy that sets the one would pass on what a client wrote in the other.
 */
@Component
class Proxies implements EveryServer {

    private static final String HOST = "X-Forwarded-Host";
    private static final String PORT = "X-Forwarded-Port";

    private final List<String> believed;

    Proxies(NetworkSettings settings) {
        believed = settings.proxies();
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        if (believed.isEmpty()) {
            return;
        }
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(believed.stream().map(Network::withLength).collect(Collectors.joining(",")));
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        valve.setHostHeader(HOST);
        valve.setPortHeader(PORT);
        server.addEngineValves(valve);
    }

    /** Returns the values of the header that names the host: what a proxy forwarded, if a proxy did. */
    static List<String> hosts(HttpServletRequest request) {
        boolean forwarded = Boolean.TRUE.equals(request.getAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE));
        List<String> named = forwarded ? Collections.list(request.getHeaders(HOST)) : List.of();
        return named.isEmpty()
                ? Collections.list(request.getHeaders("Host"))
                : named.stream().map(host -> withPort(host, request)).toList();
    }

    private static String withPort(String host, HttpServletRequest request) {
        Optional<Authority> known = Authority.read(host);
        String port = request.getHeader(PORT);
        return port != null && known.isPresent() && known.get().port() < 0 ? host + ":" + port : host;
    }
}
