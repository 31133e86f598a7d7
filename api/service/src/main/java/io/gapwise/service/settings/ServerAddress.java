package io.gapwise.service.settings;

import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.WebServer;

/** Says where a server answers, as somebody on this machine would ask it. */
public final class ServerAddress {

    private ServerAddress() {}

    /**
     * Returns an address such as {@code https://127.0.0.1:8443}.
     *
     * @param bound the address that the server is bound to; where that means all of them, one is named that works
     */
    public static String of(WebServer server, String bound) {
        String host = bound.equals("0.0.0.0") || bound.equals("::") ? "127.0.0.1" : bound;
        boolean encrypted = server instanceof TomcatWebServer tomcat
                && tomcat.getTomcat().getConnector().getSecure();
        return "%s://%s:%d"
                .formatted(
                        encrypted ? "https" : "http", host.contains(":") ? "[" + host + "]" : host, server.getPort());
    }
}
