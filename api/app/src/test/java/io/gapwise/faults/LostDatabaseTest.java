package io.gapwise.faults;

import static io.gapwise.app.ServiceUnderTest.RECOMMENDATIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gapwise.app.Patience;
import io.gapwise.app.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A database that goes away, hangs, is slow or takes nothing is named within two seconds, and found again within five. */
@Timeout(400)
class LostDatabaseTest {

    private static final String CASE = "{\"title\":\"Case\"}";
    private static final Duration AT_ONCE = Patience.with(Duration.ofSeconds(2));
    private static final Duration BACK = Patience.with(Duration.ofSeconds(5));

    @TempDir
    private static Path folder;

    private static PostgresServer postgres;
    private static SlowLine line;
    private static ServiceUnderTest service;

    @BeforeAll
    static void start() throws Exception {
        postgres = PostgresServer.start(folder);
        line = new SlowLine(postgres.port());
        service = ServiceUnderTest.on(folder, postgres.settings(line.port()).toArray(String[]::new));
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
        line.close();
        postgres.close();
    }

    @Test
    void saysThatTheDatabaseIsGone() throws Exception {
        worksAsUsual();
        postgres.kill();

        refuses("store-unavailable", "The database cannot be reached.");

        postgres.startAgain();
        isBack();
    }

    @Test
    void saysThatTheDatabaseHangs() {
        worksAsUsual();
        postgres.freeze();
        try {
            refuses("store-unavailable", "The database does not answer in time.");
        } finally {
            postgres.thaw();
        }
        isBack();
    }

    /** The pool tries each connection that has been idle before it gives it out, and finds none that works. */
    @Test
    void saysThatTheDatabaseHangsAfterAnIdleTime() throws Exception {
        worksAsUsual();
        Thread.sleep(700);
        postgres.freeze();
        try {
            // Whether it is gone or hangs cannot be told apart where not even a connection is made.
            refuses("store-unavailable", "The database ");
        } finally {
            postgres.thaw();
        }
        isBack();
    }

    @Test
    void saysThatTheDatabaseIsSlow() {
        worksAsUsual();
        line.delay(1500);
        try {
            refuses("store-unavailable", "The database does not answer in time.");
        } finally {
            line.delay(0);
        }
        isBack();
    }

    @Test
    void readsWhileTheDatabaseIsReadOnly() {
        worksAsUsual();
        postgres.execute("alter system set default_transaction_read_only = on", "select pg_reload_conf()");
        try {
            await().atMost(AT_ONCE)
                    .untilAsserted(() -> assertThat(service.post(CASE).body())
                            .contains("The database is read-only at the moment, so nothing can be stored."));
            assertThat(service.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
            assertThat(service.get(RECOMMENDATIONS).statusCode()).isEqualTo(200);
            assertThat(service.get("/cases").statusCode()).isEqualTo(200);
        } finally {
            postgres.execute(
                    "set default_transaction_read_only = off",
                    "alter system reset default_transaction_read_only",
                    "select pg_reload_conf()");
        }
        isBack();
    }

    private static void worksAsUsual() {
        isBack();
    }

    private static void refuses(String type, String sentence) {
        HttpResponse<String> answer = withinTwoSeconds(() -> service.post(CASE));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(ServiceUnderTest.json(answer).get("type").asString()).isEqualTo("urn:gapwise:problem:" + type);
        assertThat(ServiceUnderTest.json(answer).get("detail").asString()).startsWith(sentence);

        HttpResponse<String> list = withinTwoSeconds(() -> service.get(RECOMMENDATIONS));
        assertThat(list.statusCode()).isEqualTo(503);

        HttpResponse<String> page = withinTwoSeconds(() -> ServiceUnderTest.send(service.to("/cases")
                .header("Accept", "text/html")
                .header("Accept-Language", "de")
                .build()));
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(page.body()).contains("Die Datenbank").doesNotContain("Exception", "jdbc");

        HttpResponse<String> ready = withinTwoSeconds(() -> service.get("/actuator/health/readiness"));
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(service.get("/actuator/health/liveness").statusCode()).isEqualTo(200);

        // What needs no database is answered all the same.
        Stream.of("/api/v1/rules", "/codes/missing")
                .forEach(path -> assertThat(
                                withinTwoSeconds(() -> service.get(path)).statusCode())
                        .as(path)
                        .isEqualTo(200));
    }

    private static HttpResponse<String> withinTwoSeconds(Supplier<HttpResponse<String>> request) {
        long start = System.nanoTime();
        HttpResponse<String> answer = request.get();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);
        return answer;
    }

    private static void isBack() {
        await().atMost(BACK).pollInterval(Duration.ofMillis(200)).untilAsserted(() -> {
            assertThat(service.post(CASE).statusCode()).isEqualTo(201);
            assertThat(service.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        });
    }
}
