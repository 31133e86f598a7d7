package io.gapwise.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gapwise.app.Visitor.Answer;
import io.gapwise.service.access.TenantByHeader;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** No tenant stores more than it may, and each is told what it has and how to make room. */
@Timeout(240)
class QuotasTest {

    private static final int CASES = 5;
    private static final String API = ServiceUnderTest.RECOMMENDATIONS;
    private static final String SHEET = "title\r\nOne\r\nTwo\r\nThree\r\nFour\r\nFive\r\nSix\r\nSeven\r\n";
    private static final List<String> SETTINGS = List.of(
            "--" + TenantByHeader.SETTING + "=true",
            "--gapwise.quotas.cases=" + CASES,
            "--gapwise.quotas.drafts=2",
            "--gapwise.quotas.uploads=1");

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn(SETTINGS.toArray(String[]::new));

    @TempDir
    private Path data;

    @Test
    void refusesACaseThatIsTooManyUntilAnotherIsErased() {
        Visitor visitor = as(service, "single");
        String id = "";
        for (int i = 0; i < CASES; i++) {
            Answer answer = visitor.json(API, "{\"title\":\"Case\"}");
            assertThat(answer.status()).isEqualTo(201);
            id = ServiceUnderTest.JSON.readTree(answer.text()).get("id").asString();
        }

        Answer refused = visitor.json(API, "{\"title\":\"Case\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text())
                .contains(
                        "urn:gapwise:problem:quota-reached",
                        "may store 5 cases and has 5",
                        "erased",
                        "gapwise.quotas.cases");
        assertThat(as(service, "neighbour").json(API, "{\"title\":\"Case\"}").status())
                .isEqualTo(201);
        for (int i = 0; i < 2; i++) {
            // Whoever erases a case twice makes no more room.
            assertThat(visitor.send("DELETE", "/api/v1/cases/" + id, "", new byte[0])
                            .status())
                    .isEqualTo(200);
        }
        assertThat(visitor.json(API, "{\"title\":\"Case\"}").status()).isEqualTo(201);
        assertThat(visitor.json(API, "{\"title\":\"Case\"}").status()).isEqualTo(409);
    }

    @Test
    void answersAsManyLinesOfABatchAsThereIsRoomFor() {
        List<JsonNode> lines = ServiceUnderTest.send(service.to(API + "/batch")
                        .header(TenantByHeader.HEADER, "batch")
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofString("{\"title\":\"Case\"}\n".repeat(CASES + 3)))
                        .build())
                .body()
                .lines()
                .map(ServiceUnderTest.JSON::readTree)
                .toList();

        assertThat(lines.get(CASES + 3).toString()).isEqualTo("{\"end\":true,\"answered\":5,\"bad\":3}");
        assertThat(lines.subList(0, CASES))
                .allSatisfy(line -> assertThat(line.has("verdict")).isTrue());
        assertThat(lines.subList(CASES, CASES + 3))
                .allSatisfy(
                        line -> assertThat(line.get("type").asString()).isEqualTo("urn:gapwise:problem:quota-reached"));
        assertThat(lines.get(CASES).get("line").asInt()).isEqualTo(CASES + 1);
        assertThat(ServiceUnderTest.JSON.readTree(as(service, "batch").get(API).text()))
                .hasSize(CASES);
    }

    @Test
    void keepsOnlySoManyUnfinishedDrafts() {
        Visitor visitor = as(service, "drafts");
        String first = visitor.form("/interviews", "title=One").location();
        String second = visitor.form("/interviews", "title=Two").location();

        Answer refused = visitor.form("/interviews", "title=Three");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text())
                .contains("may keep 2 unfinished descriptions")
                .doesNotContain("Exception");
        assertThat(titles(visitor)).containsExactly("Two", "One");
        visitor.form(first + "/discard", "");
        assertThat(titles(visitor)).containsExactly("Two");
        assertThat(visitor.form("/interviews", "title=Four").status()).isEqualTo(302);
        assertThat(visitor.form("/interviews", "title=Five").status()).isEqualTo(409);
        // One that is answered is no longer unfinished.
        assertThat(visitor.form(second + "/answer", "").status()).isEqualTo(302);
        assertThat(visitor.form(second + "/answer", "").status()).isEqualTo(302);
        assertThat(visitor.form("/interviews", "title=Six").status()).isEqualTo(302);
        assertThat(visitor.form("/interviews", "title=Seven").status()).isEqualTo(409);
    }

    private static List<String> titles(Visitor visitor) {
        return ServiceUnderTest.JSON
                .readTree(visitor.get("/api/v1/cases").text())
                .findValuesAsString("title");
    }

    @Test
    void keepsOnlySoManyUploads() {
        Visitor visitor = as(service, "uploads");
        String upload = visitor.file("/upload", "one.csv", SHEET).location();

        Answer refused = visitor.file("/upload", "two.csv", SHEET);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("may keep 1 uploaded spreadsheet");
        visitor.form(upload + "/discard", "");
        assertThat(visitor.file("/upload", "three.csv", SHEET).status()).isEqualTo(302);
    }

    @Test
    void namesTheRowsForWhichThereIsNoRoomBeforeItAnswersAny() {
        Visitor visitor = as(service, "rows");
        String upload = visitor.file("/upload", "rows.csv", SHEET).location();

        assertThat(visitor.get(upload).text())
                .contains("room for 5 more cases", "7 rows wait", "rows 7 to 8 are too many");
        assertThat(visitor.form(upload, "do=answer").location()).isEqualTo(upload);
        assertThat(visitor.form(upload + "/answer", "").location()).isEqualTo(upload);
        assertThat(visitor.get(API).text()).isEqualTo("[]");

        visitor.form(upload, "do=out-2");
        assertThat(visitor.get(upload).text()).contains("row 8 is too many");
        visitor.form(upload, "do=out-8");
        assertThat(visitor.form(upload, "do=answer").location()).isEqualTo(upload + "/progress");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                ServiceUnderTest.JSON.readTree(visitor.get(API).text()))
                        .hasSize(CASES));
    }

    /** Others of the organisation stored cases while the rows were answered. */
    @Test
    void keepsTheAnswersForWhichThereWasRoomAndSaysThatItEndedEarly() {
        Visitor visitor = as(service, "race");
        String upload = visitor.file("/upload", "rows.csv", SHEET).location();
        service.bean(JdbcClient.class)
                .sql("update upload set state = 'WAITING' where tenant = 'race'")
                .update();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(visitor.get(upload + "/result").text())
                        .contains("No more cases may be stored of your organisation", "row 7 to row 8"));
        assertThat(ServiceUnderTest.JSON.readTree(visitor.get(API).text())).hasSize(CASES);
    }

    @Test
    void countsExactlyHoweverManyAskAtOnce() {
        assertThat(stored(List.of(as(service, "crowd")))).isEqualTo(CASES);
    }

    /** An older version, or a repair, stores without counting; all is counted again when a program starts. */
    @Test
    void countsExactlyWhereTwoProgramsWorkOnOneDatabase() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                ServiceUnderTest one = shared(postgres, "one")) {
            // There are more samples than cases may be stored, and the program starts even so.
            assertThat(ServiceUnderTest.JSON.readTree(
                            as(one, "main").get("/api/v1/cases?sample=yes").text()))
                    .hasSize(CASES);
            as(one, "crowd").json(API, "{\"title\":\"Case\"}");
            one.bean(JdbcClient.class)
                    .sql("update tenant_usage set amount = 77 where kind = 'CASES'")
                    .update();
            assertThat(as(one, "crowd").json(API, "{\"title\":\"Case\"}").status())
                    .isEqualTo(409);
            try (ServiceUnderTest two = shared(postgres, "two")) {
                assertThat(stored(List.of(as(one, "crowd"), as(two, "crowd")))).isEqualTo(CASES - 1);
            }
        }
    }

    /** Sends many cases at once and returns how many of them were stored; all others have to be refused in words. */
    private static long stored(List<Visitor> visitors) {
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            List<CompletableFuture<Answer>> all = IntStream.range(0, 24)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> visitors.get(i % visitors.size()).json(API, "{\"title\":\"Case\"}"), clients))
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            all.forEach(answer -> statuses.add(answer.join().status()));
            assertThat(statuses).containsOnly(201, 409);
            return statuses.stream().filter(status -> status == 201).count();
        } finally {
            clients.shutdownNow();
        }
    }

    private ServiceUnderTest shared(EmbeddedPostgres postgres, String name) {
        List<String> settings = new ArrayList<>(SETTINGS);
        settings.add("--gapwise.samples=true");
        settings.add("--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"));
        settings.add("--spring.datasource.username=postgres");
        return ServiceUnderTest.on(data.resolve(name), settings.toArray(String[]::new));
    }

    private static Visitor as(ServiceUnderTest service, String tenant) {
        return new Visitor(service, Map.of(TenantByHeader.HEADER, tenant));
    }
}
