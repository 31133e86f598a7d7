package io.gapwise.service.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is added up while initiatives change is what somebody would count who counted all of them. */
@Timeout(180)
class InitiativeTalliesTest {

    private static final int AT_ONCE = 8;
    private static final int STEPS = 25;

    private static final String NOT_USED = """
            {"answers":{"weeks":13,"inPlace":"YES","learning":"YES","reach":{"started":95,"completed":90},
             "learned":{"onTheDay":"HIGH","onTheTask":"HIGH"},"use":{"percent":15,"shownBy":"MANAGERS"}}}""";

    private static final String WORKED = """
            {"answers":{"weeks":30,"inPlace":"YES","learning":"YES","reach":{"started":95,"completed":90},
             "learned":{"onTheDay":"HIGH","onTheTask":"HIGH"},"use":{"percent":90,"shownBy":"MANAGERS"},"result":{"moved":"YES"}}}""";

    private ServiceUnderTest service;

    @BeforeEach
    void start() {
        service = ServiceUnderTest.onItsOwn();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void stayRightWhileManyBeginChangeJudgeDeleteAndEraseAtOnce() throws Exception {
        List<JsonNode> answers = IntStream.range(0, 4)
                .mapToObj(number -> ServiceUnderTest.json(service.post(InitiativesTest.NOT_TRAINED)))
                .toList();
        List<Integer> statuses = atOnce(number -> {
            Random random = new Random(number);
            List<Integer> seen = new ArrayList<>();
            for (int step = 0; step < STEPS; step++) {
                // One case is erased in the middle of all that.
                seen.add(
                        number == 0 && step == STEPS / 2
                                ? send(
                                        "DELETE",
                                        "/api/v1/cases/"
                                                + answers.get(3).get("id").asString(),
                                        "")
                                : step(
                                        random,
                                        answers.get(random.nextInt(answers.size()))
                                                .get("id")
                                                .asString()));
            }
            return seen;
        });

        assertThat(statuses).as("what was answered").contains(200, 201).allMatch(status -> status < 500);
        assertThat(service.get("/api/v1/track-record?kind=RULE").body()).contains("\"judged\"");
        // In some orders everything that was begun is deleted again.
        begun(answers.get(0).get("id").asString(), "FOLLOWED");
        List<String> addedUp = counts();
        CountedAnew.countAll(service.bean(JdbcClient.class));
        assertThat(addedUp).as("what was added up").isNotEmpty().isEqualTo(counts());
    }

    @Test
    void areTheSameWhenTheirRowsWereMadeFew() {
        String answer = ServiceUnderTest.json(service.post(InitiativesTest.NOT_TRAINED))
                .get("id")
                .asString();
        String id = begun(answer, "FOLLOWED");
        int few = rows();
        for (int time = 0; time < 150; time++) {
            send("POST", "/api/v1/initiatives/" + id + "/checks", time % 2 == 0 ? WORKED : NOT_USED);
        }

        List<String> addedUp = counts();
        assertThat(rows()).as("rows after many changes").isLessThan(3_000);
        CountedAnew.countAll(service.bean(JdbcClient.class));
        assertThat(addedUp).isEqualTo(counts());
        assertThat(rows()).isLessThanOrEqualTo(2 * few);
    }

    @Test
    void showNoJudgementOfWhatWasDeclinedAfterwards() {
        String answer = ServiceUnderTest.json(service.post(InitiativesTest.NOT_TRAINED))
                .get("id")
                .asString();
        String id = begun(answer, "FOLLOWED");
        send("POST", InitiativesTest.PATH + "/" + id + "/checks", NOT_USED);
        JsonNode judged = ServiceUnderTest.json(service.get(InitiativesTest.PATH + "/" + id))
                .get("summary");

        change(id, "{\"decision\":\"DECLINED\",\"reason\":\"No money\"}");

        JsonNode declined = ServiceUnderTest.json(service.get(InitiativesTest.PATH + "/" + id))
                .get("summary");
        assertThat(judged.path("lastProgress").asString("")).isEqualTo("NOT_USED");
        assertThat(declined.path("lastProgress").asString("")).isEmpty();
        assertThat(counts())
                .filteredOn(line -> line.startsWith("RULE"))
                .isNotEmpty()
                .noneMatch(line -> line.contains("NOT_USED"));
    }

    private int step(Random random, String answer) {
        List<String> begun = initiatives();
        String one = begun.isEmpty() ? "none" : begun.get(random.nextInt(begun.size()));
        return switch (random.nextInt(6)) {
            case 0, 1 ->
                send(
                        "POST",
                        InitiativesTest.PATH,
                        "{\"recommendation\":\"%s\",\"decision\":\"%s\",\"startsOn\":\"2026-01-05\",\"status\":\"RUNNING\"%s}"
                                .formatted(
                                        answer,
                                        random.nextBoolean() ? "FOLLOWED" : "DECLINED",
                                        ",\"reason\":\"Not now\""));
            case 2, 3 ->
                send("POST", InitiativesTest.PATH + "/" + one + "/checks", random.nextBoolean() ? NOT_USED : WORKED);
            case 4 -> send("DELETE", InitiativesTest.PATH + "/" + one, "");
            default ->
                change(
                        one,
                        random.nextBoolean()
                                ? "{\"decision\":\"DECLINED\",\"reason\":\"No\"}"
                                : "{\"decision\":\"FOLLOWED\"}");
        };
    }

    private List<String> initiatives() {
        List<String> ids = new ArrayList<>();
        ServiceUnderTest.json(service.get(InitiativesTest.PATH + "?limit=100"))
                .forEach(each -> ids.add(each.get("id").asString()));
        return ids;
    }

    private String begun(String answer, String decision) {
        return ServiceUnderTest.json(InitiativesTest.post(
                        service,
                        InitiativesTest.PATH,
                        "{\"recommendation\":\"%s\",\"decision\":\"%s\",\"startsOn\":\"2026-01-05\",\"status\":\"RUNNING\"}"
                                .formatted(answer, decision)))
                .get("id")
                .asString();
    }

    private int change(String id, String patch) {
        HttpResponse<String> now = service.get(InitiativesTest.PATH + "/" + id);
        return now.statusCode() != 200
                ? now.statusCode()
                : ServiceUnderTest.send(service.to(InitiativesTest.PATH + "/" + id)
                                .header("Content-Type", "application/merge-patch+json")
                                .header(
                                        "If-Match",
                                        now.headers().firstValue("ETag").orElseThrow())
                                .method("PATCH", BodyPublishers.ofString(patch))
                                .build())
                        .statusCode();
    }

    private int send(String method, String path, String json) {
        return ServiceUnderTest.send(service.to(path)
                        .header("Content-Type", "application/json")
                        .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                        .build())
                .statusCode();
    }

    private List<String> counts() {
        return service.bean(JdbcClient.class)
                .sql(
                        "select kind || ' ' || name || ' ' || rule_set || ' ' || followed || ' ' || coalesce(progress, '-') || ' '"
                                + " || sum(amount) as line from initiative_tally group by tenant, kind, name, rule_set, followed, progress"
                                + " having sum(amount) <> 0 order by line")
                .query(String.class)
                .list();
    }

    private int rows() {
        return service.bean(JdbcClient.class)
                .sql("select count(*) from initiative_tally")
                .query(Integer.class)
                .single();
    }

    /** A piece of work that knows its number. */
    private interface Numbered {
        List<Integer> run(int number);
    }

    private static List<Integer> atOnce(Numbered work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Integer> all = new ArrayList<>();
            List<Callable<List<Integer>>> tasks = IntStream.range(0, AT_ONCE)
                    .<Callable<List<Integer>>>mapToObj(number -> () -> work.run(number))
                    .toList();
            for (Future<List<Integer>> each : threads.invokeAll(tasks)) {
                all.addAll(each.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }
}
