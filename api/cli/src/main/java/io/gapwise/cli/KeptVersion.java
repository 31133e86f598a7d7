package io.gapwise.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a running service for a version of its rules. The key of the service is taken from the environment. */
final class KeptVersion {

    static final String KEY = "GAPWISE_KEY";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ArgumentCheck use;

    KeptVersion(ArgumentCheck use) {
        this.use = use;
    }

    /**
     * Returns the canonical text of the version.
     *
     * @param address such as {@code http://127.0.0.1:8080/api/v1/rulesets/<version>}
     */
    String text(String address) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(address)).timeout(PATIENCE).header("Accept", "application/json");
        String key = System.getenv(KEY);
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        try {
            HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw use.wrong("'%s' answers with status %d%s."
                        .formatted(
                                address,
                                answer.statusCode(),
                                answer.statusCode() == 401 ? "; a key is taken from " + KEY : ""));
            }
            String text = canonical(answer.body());
            if (text == null) {
                throw use.wrong("'%s' is not the address of a version of rules.".formatted(address));
            }
            return text;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Asking the service was interrupted.", e);
        }
    }

    private URI uri(String address) {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException e) {
            throw use.wrong("'%s' is no address.".formatted(address));
        }
    }

    private static @Nullable String canonical(byte[] body) {
        try {
            JsonNode text = new JsonMapper().readTree(new String(body, StandardCharsets.UTF_8)).get("text");
            return text == null ? null : text.asString();
        } catch (JacksonException e) {
            return null;
        }
    }
}
