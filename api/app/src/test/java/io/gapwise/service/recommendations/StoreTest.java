package io.gapwise.service.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The same store on the embedded database and on PostgreSQL. */
class StoreTest {

    private static final String REFERENCE = "Ünï 😀 ' \\\\ %";

    private static EmbeddedPostgres postgres;

    @TempDir
    private Path data;

    enum Database {
        H2,
        POSTGRESQL
    }

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void keepsCaseRecommendationAndRuleSetTogether(Database database) {
        try (ServiceUnderTest service = on(database)) {
            String gapCase =
                    "{\"title\":\"Case\",\"desired\":\"😀 \\u00e9\",\"reference\":\"%s\"}".formatted(REFERENCE);
            HttpResponse<String> answer = service.post(gapCase);

            assertThat(answer.statusCode()).isEqualTo(201);
            WholeText.ofAll(service.bean(JdbcClient.class));
            var row = service.bean(JdbcClient.class)
                    .sql("select c.body as sent, r.body as answered, s.version as version, s.canonical as canonical"
                            + " from stored_recommendation r join stored_case c on c.seq = r.case_seq"
                            + " join stored_rule_set s on s.version = r.rule_set where r.public_id = ?")
                    .param(ServiceUnderTest.json(answer).get("id").asString())
                    .query((result, n) -> List.of(
                            result.getString("sent"),
                            result.getString("answered"),
                            result.getString("version"),
                            result.getString("canonical")))
                    .single();
            assertThat(row.get(0)).isEqualTo(gapCase);
            assertThat(row.get(1)).isEqualTo(answer.body());
            assertThat(row.get(2))
                    .isEqualTo(
                            ServiceUnderTest.json(answer).at("/ruleset/version").asString());
            assertThat(row.get(3)).contains("rule \"verdict/");
            JsonNode stored = ServiceUnderTest.json(service.get("/api/v1/rulesets?limit=1&cursor=" + "f".repeat(64)));
            assertThat(stored.get("errors")).as("no such cursor").hasSize(1);
            assertThat(ServiceUnderTest.json(service.get("/api/v1/rulesets"))
                            .at("/stored/0/version")
                            .asString())
                    .isEqualTo(row.get(2));
            assertThat(ServiceUnderTest.json(service.get("/api/v1/rulesets?cursor=" + row.get(2)))
                            .get("stored"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void listsWithEveryFilter(Database database) {
        try (ServiceUnderTest service = on(database)) {
            service.post("{\"title\":\"Case\",\"reference\":\"x\",\"obstacles\":{\"neverLearned\":\"PRESENT\"}}");
            service.post("{\"title\":\"Case\",\"reference\":\"x\",\"obstacles\":{\"notTold\":\"PRESENT\"}}");
            service.post("{\"title\":\"Case\",\"reference\":\"%s\"}".formatted(REFERENCE));
            String path = ServiceUnderTest.RECOMMENDATIONS;

            assertThat(found(service, path)).isEqualTo(3);
            assertThat(found(service, path + "?verdict=TRAINING&reference=x&since=2020-01-01&limit=1"))
                    .isEqualTo(1);
            assertThat(found(service, path + "?reference=%C3%9Cn%C3%AF+%F0%9F%98%80+%27+%5C+%25"))
                    .isEqualTo(1);
            assertThat(found(service, path + "?since=9999-12-31T23:59:59.999Z")).isZero();
            assertThat(found(service, path + "?since=0001-01-01")).isEqualTo(3);
            assertThat(service.get(path + "?limit=2").headers().firstValue("Link"))
                    .isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void letsManyUseARuleSetForTheFirstTimeAtOnce(Database database) throws InterruptedException, ExecutionException {
        int together = 16;
        try (ServiceUnderTest service = on(database)) {
            ExecutorService callers = Executors.newFixedThreadPool(together);
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < together; i++) {
                calls.add(() -> service.post("{\"title\":\"Case\"}").statusCode());
            }
            for (Future<Integer> status : callers.invokeAll(calls)) {
                assertThat(status.get()).isEqualTo(201);
            }
            callers.shutdown();
            assertThat(service.bean(JdbcClient.class)
                            .sql("select count(*) from stored_rule_set")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    private static int found(ServiceUnderTest service, String path) {
        HttpResponse<String> answer = service.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return ServiceUnderTest.json(answer).size();
    }

    /** On an empty store of its own. */
    private ServiceUnderTest on(Database database) {
        if (database == Database.H2) {
            return ServiceUnderTest.on(data);
        }
        JdbcClient admin = JdbcClient.create(postgres.getPostgresDatabase());
        String name = "store" + System.nanoTime();
        admin.sql("create database " + name).update();
        return ServiceUnderTest.on(
                data,
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", name),
                "--spring.datasource.username=postgres");
    }
}
