package io.gapwise.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gapwise.app.ServiceProcess;
import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.commands.CommandFolder;
import io.gapwise.service.settings.DataFolder;
import io.gapwise.site.drafts.Drafts;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was erased leaves the file of the database while the program runs, and nothing else does. */
@Timeout(240)
class CompactionTest {

    private static final String SECRET = "Xylophone";
    private static final String CASE =
            "{\"title\":\"%1$s-title\",\"reference\":\"%1$s\",\"actual\":\"%1$s-actual\"}".formatted(SECRET);
    private static final String OTHER = "{\"title\":\"Another case\"}";

    @TempDir
    private static Path data;

    @TempDir
    private Path ofItsOwn;

    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.on(data);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void takesErasedTextsOutOfTheFileOfTheRunningProgram() throws Exception {
        for (int i = 0; i < 20; i++) {
            service.post(CASE);
            service.post(OTHER);
        }
        assertThat(holdsSecret(data)).isTrue();
        erase();
        assertThat(compactionRequested(data)).isTrue();

        compact();

        assertThat(holdsSecret(data)).isFalse();
        assertThat(compactionRequested(data)).isFalse();
        assertThat(service.bean(StoreCompaction.class).compactNow())
                .as("nothing was erased since")
                .isFalse();
        assertThat(service.post(OTHER).statusCode()).isEqualTo(201);
        assertThat(service.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        proven(data);
    }

    @Test
    void losesNothingThatIsStoredMeanwhile() throws Exception {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        Set<Integer> statuses = ConcurrentHashMap.newKeySet();
        AtomicBoolean over = new AtomicBoolean();
        List<CompletableFuture<Void>> callers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            callers.add(CompletableFuture.runAsync(() -> {
                while (!over.get()) {
                    HttpResponse<String> answer = service.post(OTHER);
                    statuses.add(answer.statusCode());
                    if (answer.statusCode() == 201) {
                        acknowledged.add(ServiceUnderTest.json(answer).get("id").asString());
                    }
                }
            }));
        }
        for (int round = 1; round <= 3; round++) {
            awaitMore(acknowledged);
            compact();
        }
        awaitMore(acknowledged);
        over.set(true);
        callers.forEach(CompletableFuture::join);

        assertThat(statuses).contains(201).isSubsetOf(201, 503);
        for (String id : acknowledged) {
            assertThat(service.get(ServiceUnderTest.RECOMMENDATIONS + "/" + id).statusCode())
                    .isEqualTo(200);
        }
        proven(data);
    }

    private static void awaitMore(Queue<String> acknowledged) {
        int so = acknowledged.size();
        await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() > so + 20);
    }

    @Test
    void asksThoseToComeBackForWhomItTakesTooLong() {
        GuardedDataSource connections = (GuardedDataSource) service.bean(DataSource.class);
        await().atMost(Duration.ofSeconds(30)).until(() -> connections.pause(Duration.ofSeconds(1)));

        HttpResponse<String> refused = service.post(OTHER);
        HttpResponse<String> page = service.get("/cases");
        connections.resume();

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("urn:gapwise:problem:store-unavailable", "writes its file anew");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("tidied up");
        assertThat(service.post(OTHER).statusCode()).isEqualTo(201);
    }

    @Test
    void waitsForAnotherTimeWhereTheDatabaseIsInUse() throws Exception {
        GuardedDataSource connections = (GuardedDataSource) service.bean(DataSource.class);
        try (Connection held = connections.getConnection()) {
            assertThat(connections.pause(Duration.ofMillis(200))).isFalse();
            assertThat(service.bean(DataFolder.class).compact()).isFalse();
            assertThat(held.isValid(1)).isTrue();
        }
        assertThat(service.post(OTHER).statusCode()).isEqualTo(201);
    }

    @Test
    void isAskedForByEveryDeletionOfTexts() {
        Drafts drafts = service.bean(Drafts.class);
        String draft = drafts.begin(CASE, null).id();
        compact();
        assertThat(compactionRequested(data)).isFalse();

        drafts.discard(draft);

        assertThat(compactionRequested(data)).isTrue();
    }

    /** The schedule of the test looks each second, and the quiet hour has just begun. */
    @Test
    void leavesAWholeStoreWhereItIsKilledInTheMiddle() throws Exception {
        List<String> jvm = List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-Dgapwise.erasure.schedule=* * * * * *");
        List<String> settings = List.of("--gapwise.erasure.compact-at="
                + LocalTime.now().minusMinutes(1).format(DateTimeFormatter.ofPattern("HH:mm")));
        ServiceProcess program = ServiceProcess.start(jvm, ofItsOwn, settings);
        try {
            program.post(OTHER);
            String id = ServiceUnderTest.json(program.post(CASE)).get("id").asString();
            erase(program, id);
            Path copy = ofItsOwn.resolve("rewrite");
            await().pollInterval(Duration.ofMillis(1))
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> Files.exists(copy) || !compactionRequested(ofItsOwn));
            program.kill();
            program.close();

            program = ServiceProcess.start(jvm, ofItsOwn, settings);
            assertThat(program.post(OTHER).statusCode()).isEqualTo(201);
            proven(ofItsOwn);
            assertThat(ServiceUnderTest.JSON.readTree(
                            program.get(ServiceUnderTest.RECOMMENDATIONS).body()))
                    .hasSize(3);
            assertThat(holdsSecret(ofItsOwn)).isFalse();
            assertThat(copy).doesNotExist();
        } finally {
            program.close();
        }
    }

    /** Tries until no caller of another test has a connection. */
    private static void compact() {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            service.bean(StoreCompaction.class).request();
            return service.bean(StoreCompaction.class).compactNow();
        });
    }

    private static void proven(Path folder) throws Exception {
        assertThat(CommandFolder.in(folder).ask("verify", List.of()).lines().toString())
                .contains("All is as it was answered");
    }

    private static boolean compactionRequested(Path folder) {
        return Files.exists(folder.resolve("compact-at-start"));
    }

    private static boolean holdsSecret(Path folder) throws IOException {
        return new String(Files.readAllBytes(folder.resolve("gapwise.mv.db")), StandardCharsets.ISO_8859_1)
                .contains(SECRET);
    }

    private static void erase() {
        assertThat(ServiceUnderTest.json(ServiceUnderTest.send(
                        service.to("/api/v1/cases?reference=" + SECRET).DELETE().build())))
                .hasSize(20);
    }

    private static void erase(ServiceProcess program, String id) {
        assertThat(ServiceUnderTest.send(
                                program.to("/api/v1/cases/" + id).DELETE().build())
                        .statusCode())
                .isEqualTo(200);
    }
}
