package io.gapwise.features;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.core.env.Environment;

/** Talks to the service as a learning portal does. */
class Portal {

    static final String JSON = "application/json";
    static final String LINES = "application/x-ndjson";
    static final String RECOMMENDATIONS = "/api/v1/recommendations";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Environment environment;

    Portal(Environment environment) {
        this.environment = environment;
    }

    Reply ask(byte[] gapCase) {
        return post(RECOMMENDATIONS, JSON, gapCase);
    }

    /** Does it to the state that an ETag names. */
    Reply post(String path, String contentType, String ifMatch, byte[] body) {
        return send(request(path)
                .header("Content-Type", contentType)
                .header("If-Match", ifMatch)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    Reply post(String path, String contentType, byte[] body) {
        return send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body)));
    }

    /** Changes something, if it is still in this state. */
    Reply patch(String path, String contentType, String ifMatch, byte[] body) {
        return send(request(path)
                .header("Content-Type", contentType)
                .header("If-Match", ifMatch)
                .method("PATCH", BodyPublishers.ofByteArray(body)));
    }

    Reply get(String path) {
        return send(request(path));
    }

    Reply delete(String path) {
        return send(request(path).DELETE());
    }

    /** The port is known only once the service listens. */
    private HttpRequest.Builder request(String path) {
        String port = environment.getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port).resolve(path))
                .timeout(PATIENCE);
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            return Reply.of(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException("The service did not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Nobody waited for the answer.", e);
        }
    }
}
