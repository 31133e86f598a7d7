package io.gapwise.service.once;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceProcess;
import io.gapwise.app.ServiceUnderTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two programs on one database carry out between them once what both are sent. */
@Timeout(300)
class OnceOnTwoTest {

    private static final int AT_ONCE = 50;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    private static Path folder;

    private static EmbeddedPostgres postgres;
    private static ServiceUnderTest first;
    private static ServiceProcess second;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        List<String> settings = List.of(
                "--gapwise.samples=false",
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres");
        first = ServiceUnderTest.on(folder.resolve("one"), settings.toArray(String[]::new));
        second = CompletableFuture.supplyAsync(() -> process(settings)).join();
    }

    private static ServiceProcess process(List<String> settings) {
        try {
            return ServiceProcess.start(folder.resolve("two"), settings);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        first.close();
        second.close();
        postgres.close();
    }

    /** The very first answers on the database, which are in each other's way as well. */
    @Test
    void storesOneOfFiftyThatBothAreSent() {
        ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<HttpResponse<String>> answers = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> send("once", i % 2 == 0), senders))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            Set<String> bodies = answers.stream()
                    .filter(answer -> answer.statusCode() == 201)
                    .map(HttpResponse::body)
                    .collect(Collectors.toSet());
            assertThat(answers.stream().map(HttpResponse::statusCode)).isSubsetOf(201, 409, 503);
            assertThat(bodies)
                    .hasSize(1)
                    .contains(send("once", true).body(), send("once", false).body());
            assertThat(stored("once")).isEqualTo(1);
        } finally {
            senders.shutdownNow();
        }
    }

    @Test
    void answersLinesOnceThatBothAreSent() {
        String lines = IntStream.range(0, 200)
                .mapToObj(i -> "{\"title\":\"lines\",\"idempotencyKey\":\"line-%d\"}\n".formatted(i))
                .collect(Collectors.joining());
        CompletableFuture<String> one = CompletableFuture.supplyAsync(() -> batch(lines, true));
        CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> batch(lines, false));
        CompletableFuture.allOf(one, other).join();

        assertThat(batch(lines, true)).isEqualTo(batch(lines, false));
        assertThat(stored("lines")).isEqualTo(200);
    }

    private static HttpResponse<String> send(String key, boolean toFirst) {
        return sent(toFirst, "", "application/json", OnceTest.titled("once"), key);
    }

    private static String batch(String lines, boolean toFirst) {
        return sent(toFirst, "/batch", "application/x-ndjson", lines, null).body();
    }

    private static HttpResponse<String> sent(boolean toFirst, String path, String type, String body, String key) {
        String address = ServiceUnderTest.RECOMMENDATIONS + path;
        HttpRequest.Builder request = (toFirst ? first.to(address) : second.to(address))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int stored(String title) {
        return first.bean(JdbcClient.class)
                .sql("select count(*) from stored_recommendation where title = :title")
                .param("title", title)
                .query(Integer.class)
                .single();
    }
}
