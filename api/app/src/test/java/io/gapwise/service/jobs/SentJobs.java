package io.gapwise.service.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.access.TenantByHeader;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Sends jobs for a tenant and looks what becomes of them. */
record SentJobs(Function<String, HttpRequest.Builder> to, String tenant) {

    static final String PATH = "/api/v1/jobs";
    static final String LINES = "application/x-ndjson";
    static final String PARTIAL = "application/partial-upload";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration SOON = Duration.ofSeconds(60);

    /** Returns good lines whose titles tell them apart. */
    static String lines(String title, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i ->
                        "{\"title\":\"%s %d\",\"obstacles\":{\"toolsInadequate\":\"PRESENT\"}}\n".formatted(title, i))
                .collect(Collectors.joining());
    }

    HttpResponse<String> post(String query, String type, String body, String... headers) {
        return send("POST", PATH + query, body, with(headers, "Content-Type", type));
    }

    HttpResponse<String> patch(String id, String body, String... headers) {
        return send("PATCH", PATH + "/" + id, body, with(headers, "Content-Type", PARTIAL));
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", PATH + path, "", headers);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = to.apply(path)
                .header(TenantByHeader.HEADER, tenant)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return ServiceUnderTest.send(request.build());
    }

    /** Reads a part of something; all of it where no part is named. */
    HttpResponse<byte[]> bytes(String path, String type, @Nullable String range, @Nullable String ifRange) {
        HttpRequest.Builder request =
                to.apply(PATH + path).header(TenantByHeader.HEADER, tenant).header("Accept", type);
        if (range != null) {
            request.header("Range", range);
        }
        if (ifRange != null) {
            request.header("If-Range", ifRange);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String[] with(String[] headers, String name, String value) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = name;
        all[headers.length + 1] = value;
        return all;
    }

    /** Has a file answered, and returns the id of the job. */
    String begin(String query, String type, String body) {
        HttpResponse<String> taken = post(query, type, body);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        return id(taken);
    }

    static String id(HttpResponse<String> answer) {
        String place = answer.headers().firstValue("Location").orElseThrow();
        assertThat(place).startsWith(PATH + "/");
        return place.substring(PATH.length() + 1);
    }

    JsonNode job(String id) {
        return ServiceUnderTest.json(get("/" + id));
    }

    String state(String id) {
        return job(id).get("state").asString();
    }

    long read(String id) {
        return job(id).at("/lines/read").asLong();
    }

    JsonNode awaitOver(String id) {
        await().atMost(SOON).until(() -> job(id).has("endedAt"));
        return job(id);
    }

    List<JsonNode> results(String id) {
        return get("/" + id + "/results")
                .body()
                .lines()
                .map(ServiceUnderTest.JSON::readTree)
                .toList();
    }
}
