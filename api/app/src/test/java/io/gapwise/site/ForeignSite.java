package io.gapwise.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.gapwise.app.ServiceUnderTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A portal on a port and under a name of its own, whose policy lets its pages load and call nothing but its own files and
 * the service. Its server has a key, and its pages get tokens.
 */
final class ForeignSite implements AutoCloseable {

    private static final String PAGE = """
            <!doctype html>
            <html lang="%2$s">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Portal</title>
            <link rel="stylesheet" href="/portal.css">
            <script src="%1$s/embed/gapwise-interview.js" defer></script>
            <script src="/portal.js" defer></script></head>
            <body class="%4$s"><main><h1>Portal</h1>
            <gapwise-interview lang="%2$s" reference="HR-2041" %3$s></gapwise-interview></main></body></html>
            """;

    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { margin: 1rem; font-family: sans-serif; }
            .themed gapwise-interview { --gapwise-accent: rgb(120, 0, 80); --gapwise-radius: 0; }
            .themed gapwise-interview::part(primary) { text-transform: uppercase; }
            """;

    private static final String SCRIPT = """
            window.heard = [];
            for (const name of ['answered', 'settled', 'problem', 'expired']) {
              document.addEventListener('gapwise-' + name, event => heard.push({ name, ...event.detail }));
            }
            const interview = document.querySelector('gapwise-interview');
            const token = async () => (await (await fetch('/token')).json()).token;
            if (document.body.className === 'once') token().then(first => interview.setAttribute('token', first));
            else interview.tokenSource = token;
            """;

    private final ServiceUnderTest service;
    private final String key;
    private final HttpServer server;
    private final AtomicInteger tokens = new AtomicInteger();

    /** @param key what its server makes tokens with */
    ForeignSite(ServiceUnderTest service, String key) {
        this.service = service;
        this.key = key;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::page);
        server.createContext("/portal.css", exchange -> send(exchange, "text/css", STYLE));
        server.createContext("/portal.js", exchange -> send(exchange, "text/javascript", SCRIPT));
        server.createContext("/token", this::token);
        server.start();
    }

    String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /**
     * Returns the address of a page.
     *
     * @param kind what the page is to do: nothing special, {@code themed}, or {@code once} to get no second token
     * @param attributes what the component is told beside its language
     */
    String page(String language, String kind, String attributes) {
        return origin() + "/" + language + "/" + kind + "?"
                + attributes.replace(" ", "%20").replace("\"", "%22");
    }

    /** Counts the tokens that its pages have got. */
    int tokens() {
        return tokens.get();
    }

    private void page(HttpExchange exchange) throws IOException {
        String[] parts = exchange.getRequestURI().getPath().split("/");
        String attributes = exchange.getRequestURI().getQuery();
        String at = "http://127.0.0.1:" + service.port();
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        ("default-src 'none'; script-src 'self' %1$s; connect-src 'self' %1$s; style-src 'self';"
                                        + " base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'")
                                .formatted(at));
        if (parts.length < 3) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
            return;
        }
        send(exchange, "text/html", PAGE.formatted(at, parts[1], attributes == null ? "" : attributes, parts[2]));
    }

    private void token(HttpExchange exchange) throws IOException {
        tokens.incrementAndGet();
        String wish = "{\"origin\":\"%s\",\"reference\":\"HR-2041\"}".formatted(origin());
        send(
                exchange,
                "application/json",
                ServiceUnderTest.send(service.to("/api/v1/embed-tokens")
                                .header("Authorization", "Bearer " + key)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(wish))
                                .build())
                        .body());
    }

    private static void send(HttpExchange exchange, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
