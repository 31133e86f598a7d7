package io.gapwise.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks a running service. Its key is taken from the environment, so that it stands in no list of processes. */
final class ServiceCall {

    static final String KEY = "GAPWISE_KEY";
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TO_ANSWER = Duration.ofMinutes(10);

    private final ArgumentCheck use;

    ServiceCall(ArgumentCheck use) {
        this.use = use;
    }

    /**
     * Returns the answer of an address.
     *
     * @param json what is sent there; null where nothing is
     * @throws picocli.CommandLine.ParameterException where the service does not answer or refuses
     */
    String answer(String address, byte @Nullable [] json) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(address)).timeout(TO_ANSWER).header("Accept", "application/json");
        if (json != null) {
            request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofByteArray(json));
        }
        String key = System.getenv(KEY);
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        try {
            HttpClient client =
                    HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            String text = new String(answer.body(), StandardCharsets.UTF_8);
            if (answer.statusCode() != 200) {
                String hint = answer.statusCode() == 401 ? " A key is taken from " + KEY + "." : "";
                throw use.wrong(
                        "'%s' answers with status %d.%s %s".formatted(address, answer.statusCode(), hint, text));
            }
            return text;
        } catch (ConnectException e) {
            throw use.wrong("Nobody answers at '%s'.".formatted(address));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Asking the service was interrupted.", e);
        }
    }

    private URI uri(String address) {
        try {
            URI uri = new URI(address);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // It is refused like an address without a host.
        }
        throw use.wrong("'%s' is no address.".formatted(address));
    }
}
