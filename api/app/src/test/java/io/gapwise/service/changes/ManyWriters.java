package io.gapwise.service.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/** Eight who answer, change and erase cases at the same time, and take down what was acknowledged. */
final class ManyWriters implements AutoCloseable {

    private static final int COUNT = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Function<String, HttpRequest.Builder> to;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newFixedThreadPool(COUNT);
    private final List<Future<?>> working = new ArrayList<>();
    private volatile boolean stopped;

    /** @param to begins a request to one of the programs */
    ManyWriters(Function<String, HttpRequest.Builder> to) {
        this.to = to;
        for (int i = 0; i < COUNT; i++) {
            working.add(threads.submit(this::work));
        }
    }

    private Void work() throws InterruptedException {
        while (!stopped) {
            try {
                one();
            } catch (IOException e) {
                // Nothing was acknowledged: it may be stored or not.
                Thread.sleep(20);
            }
        }
        return null;
    }

    private void one() throws IOException, InterruptedException {
        switch (ThreadLocalRandom.current().nextInt(4)) {
            case 0 -> sent("POST", "/api/v1/recommendations", "{\"title\":\"Case\"}", "recommendation.made");
            case 1 -> {
                String id = sent("POST", "/api/v1/cases", "{\"title\":\"Case\"}", "case.changed");
                if (!id.isEmpty()) {
                    sent("PATCH", "/api/v1/cases/" + id, "{\"gap\":{\"doneBefore\":\"OFTEN\"}}", "case.changed");
                    sent("POST", "/api/v1/cases/" + id + "/recommendations", "", "recommendation.made");
                }
            }
            case 2 -> {
                String id = sent("POST", "/api/v1/cases", "{\"title\":\"Case\"}", "case.changed");
                if (!id.isEmpty() && send("DELETE", "/api/v1/cases/" + id, "").statusCode() == 200) {
                    acknowledged.add("case.erased " + id);
                }
            }
            default -> {
                String id = sent("POST", "/api/v1/cases", "{\"title\":\"Case\"}", "case.changed");
                // Refused, and taken back: somebody else would have changed it.
                if (!id.isEmpty()) {
                    HttpResponse<String> stale = CLIENT.send(
                            request("PATCH", "/api/v1/cases/" + id, "{\"title\":\"Never\"}")
                                    .setHeader("If-Match", "\"77\"")
                                    .build(),
                            BodyHandlers.ofString());
                    assertThat(stale.statusCode()).isIn(412, 503);
                }
            }
        }
    }

    private String sent(String method, String path, String body, String kind) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(method, path, body);
        if (answer.statusCode() == 503) {
            return "";
        }
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        String id = ServiceUnderTest.json(answer).get("id").asString();
        acknowledged.add(kind + " " + id);
        return id;
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        return CLIENT.send(request(method, path, body).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String method, String path, String body) {
        return to.apply(path)
                .setHeader("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                .setHeader("If-Match", "*")
                .method(method, BodyPublishers.ofString(body));
    }

    /** Waits until so many more are acknowledged. */
    void awaitMore(int count) throws InterruptedException {
        int enough = acknowledged.size() + count;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (acknowledged.size() < enough && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(enough);
    }

    Set<String> acknowledged() {
        return acknowledged;
    }

    /** Stops them; what one of them was told wrong is thrown here. */
    @Override
    public void close() throws Exception {
        stopped = true;
        for (Future<?> one : working) {
            one.get();
        }
        threads.shutdown();
    }
}
