package io.gapwise.service.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.access.TenantByHeader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** Whoever follows the changes is told of each, in order, of his own organisation, and by ids alone. */
@Timeout(120)
class ChangesTest {

    private static final String PATH = "/api/v1/changes";

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn(
            "--" + TenantByHeader.SETTING + "=true", "--gapwise.limits.waits=4", "--gapwise.retention.changes=1s");

    @Test
    void tellsWhatBecameOfACaseFromItsBeginningToItsEnd() {
        String tenant = "told";
        JsonNode answer = json(post(tenant, "/api/v1/recommendations", "{\"title\":\"Late reports\"}"));
        String id = answer.get("id").asString();
        String made = json(post(tenant, "/api/v1/cases", "{\"title\":\"Another\"}"))
                .get("id")
                .asString();
        send(tenant, "PATCH", "/api/v1/cases/" + made, "{\"tags\":[\"Ward\"]}");
        String second = json(post(tenant, "/api/v1/cases/" + made + "/recommendations", ""))
                .get("id")
                .asString();
        post(tenant, "/api/v1/cases/" + made + "/evidence-tasks", "{\"text\":\"Ask three of them\"}");
        JsonNode receipt = json(send(tenant, "DELETE", "/api/v1/cases/" + made, ""));

        JsonNode page = json(get(tenant, PATH));

        assertThat(page.get("items").valueStream().map(ChangesTest::told))
                .containsExactly(
                        "recommendation.made /api/v1/recommendations/" + id,
                        "case.changed /api/v1/cases/" + made,
                        "case.changed /api/v1/cases/" + made,
                        "recommendation.made /api/v1/recommendations/" + second,
                        "case.changed /api/v1/cases/" + made,
                        "case.erased /api/v1/erasures/" + receipt.get("id").asString());
        assertThat(page.at("/items/3/subject/case").asString()).isEqualTo(made);
        assertThat(page.at("/items/5/subject/case").asString()).isEqualTo(made);
        assertThat(page.get("more").asBoolean()).isFalse();
        assertThat(page.toString()).doesNotContain("Late reports", "Another", "Ward", "three of them");
        page.get("items")
                .forEach(item -> assertThat(
                                get(tenant, item.at("/subject/href").asString()).statusCode())
                        .isIn(200, 410));
    }

    @Test
    void goesOnFromTheCursorOfEachPageAlsoOfAnEmptyOne() {
        String tenant = "paged";
        for (int i = 0; i < 5; i++) {
            post(tenant, "/api/v1/cases", "{\"title\":\"Case\"}");
        }
        List<String> ids = new ArrayList<>();
        String next = "";
        List<Boolean> more = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            JsonNode page = json(get(tenant, PATH + "?limit=2" + (next.isEmpty() ? "" : "&after=" + next)));
            page.get("items").forEach(item -> ids.add(item.get("id").asString()));
            more.add(page.get("more").asBoolean());
            next = page.get("next").asString();
        }
        assertThat(ids).hasSize(5).doesNotHaveDuplicates();
        assertThat(more).containsExactly(true, true, false, false);
        assertThat(json(get(tenant, PATH + "?after=" + next)).get("next").asString())
                .isEqualTo(next);

        post(tenant, "/api/v1/cases", "{\"title\":\"Case\"}");
        assertThat(json(get(tenant, PATH + "?after=" + next)).get("items")).hasSize(1);
    }

    @Test
    void givesSomeKindsAloneAndLeadsBehindTheOthers() {
        String tenant = "kinds";
        post(tenant, "/api/v1/cases", "{\"title\":\"Case\"}");
        post(tenant, "/api/v1/recommendations", "{\"title\":\"Case\"}");
        post(tenant, "/api/v1/cases", "{\"title\":\"Case\"}");

        JsonNode answers = json(get(tenant, PATH + "?kind=recommendation.made"));
        JsonNode both = json(get(tenant, PATH + "?limit=2&kind=recommendation.made,case.changed"));
        JsonNode twice = json(get(tenant, PATH + "?limit=2&kind=recommendation.made&kind=case.changed"));
        JsonNode erased = json(get(tenant, PATH + "?kind=case.erased"));

        assertThat(answers.get("items")).hasSize(1);
        assertThat(both.get("items")).hasSize(2);
        assertThat(both.get("more").asBoolean()).isTrue();
        assertThat(twice).isEqualTo(both);
        assertThat(erased.get("items")).isEmpty();
        assertThat(json(get(tenant, PATH + "?after=" + erased.get("next").asString()))
                        .get("items"))
                .isEmpty();
    }

    @Test
    void tellsNothingOfAnotherTenantAndTakesNoneOfItsCursors() {
        post("alfa", "/api/v1/cases", "{\"title\":\"Case\"}");
        String cursor = json(get("alfa", PATH)).get("next").asString();

        assertThat(json(get("beta", PATH)).get("items")).isEmpty();
        for (String wrong : List.of(cursor, "nonsense", "", "AAAA", cursor + "A")) {
            HttpResponse<String> refused = get("beta", PATH + "?after=" + wrong);
            assertThat(refused.statusCode()).as(wrong).isEqualTo(400);
            assertThat(json(refused).at("/errors/0/code").asString()).isEqualTo("bad-cursor");
            assertThat(json(refused).at("/errors/0/parameter").asString()).isEqualTo("after");
        }
    }

    @Test
    void namesAllThatIsWrongWithAQuestionAtOnce() {
        HttpResponse<String> refused = get("wrong", PATH + "?limit=1001&wait=31&kind=case.chaned&since=1");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused)
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("parameter").asString()))
                .containsExactlyInAnyOrder("limit", "wait", "kind", "since");
        assertThat(refused.body()).contains("\"maybe\":\"case.changed\"", "from 1 to 1000", "from 0 to 30");
    }

    @Test
    void tellsNothingOfWhatWasTakenBack() {
        String tenant = "back";
        String begin = json(get(tenant, PATH + "?after=now")).get("next").asString();
        Changes changes = service.bean(Changes.class);
        Callers.run(
                Caller.program(tenant),
                () -> service.bean(TransactionOperations.class).executeWithoutResult(tx -> {
                    changes.announce(Change.caseChanged("taken-back"));
                    tx.setRollbackOnly();
                }));
        Callers.run(
                Caller.program(tenant),
                () -> service.bean(TransactionOperations.class).executeWithoutResult(tx -> {
                    changes.announce(Change.caseChanged("twice"));
                    changes.announce(Change.caseChanged("twice"));
                }));

        JsonNode page = json(get(tenant, PATH + "?after=" + begin));

        assertThat(page.get("items").valueStream().map(ChangesTest::told))
                .containsExactly("case.changed /api/v1/cases/twice");
    }

    @Test
    void saysClearlyThatWhatWasNotReadIsForgotten() throws InterruptedException {
        String tenant = "old";
        String first = json(get(tenant, PATH)).get("next").asString();
        for (int i = 0; i < 3; i++) {
            post(tenant, "/api/v1/cases", "{\"title\":\"Case\"}");
        }
        String last = json(get(tenant, PATH)).get("next").asString();
        Thread.sleep(1100);
        service.bean(ChangeRetention.class).forgetOld();

        HttpResponse<String> gone = get(tenant, PATH + "?after=" + first);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("urn:gapwise:problem:changes-gone", "?after=now");
        assertThat(json(get(tenant, PATH + "?after=" + last)).get("items")).isEmpty();
        post(tenant, "/api/v1/cases", "{\"title\":\"Case\"}");
        assertThat(json(get(tenant, PATH + "?after=" + last)).get("items")).hasSize(1);
        assertThat(json(get(tenant, PATH)).get("items")).hasSize(1);
    }

    /** Lets the same places hold other changes, as they do after a restore of a backup. */
    @Test
    void doesNotGoOnInAStoreThatWasPutBack() {
        String tenant = "restored";
        post(tenant, "/api/v1/cases", "{\"title\":\"Case\"}");
        String cursor = json(get(tenant, PATH)).get("next").asString();
        service.bean(JdbcClient.class)
                .sql("update change_event set id = 'another' where tenant = 'restored'")
                .update();

        assertThat(get(tenant, PATH + "?after=" + cursor).statusCode()).isEqualTo(410);
    }

    @Test
    void answersWhoeverWaitsAsSoonAsSomethingIsCommitted() {
        String tenant = "waiting";
        post(tenant, "/api/v1/cases", "{\"title\":\"Case\"}");
        String next = json(get(tenant, PATH)).get("next").asString();

        long begin = System.nanoTime();
        CompletableFuture<HttpResponse<String>> waits =
                CompletableFuture.supplyAsync(() -> get(tenant, PATH + "?wait=30&after=" + next));
        sleep(300);
        assertThat(waits).isNotDone();
        post(tenant, "/api/v1/cases", "{\"title\":\"Case\"}");

        assertThat(json(waits.join()).get("items")).hasSize(1);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void answersWithoutAnythingWhenTheTimeIsOver() {
        long begin = System.nanoTime();
        JsonNode page = json(get("quiet", PATH + "?wait=1"));

        assertThat(page.get("items")).isEmpty();
        assertThat(page.get("next").asString()).isNotEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(5));
    }

    @Test
    void refusesThoseWhoWaitBeyondWhatThereIsRoomFor() {
        ExecutorService clients = Executors.newFixedThreadPool(3);
        try {
            List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                all.add(CompletableFuture.supplyAsync(() -> get("many", PATH + "?wait=3&after=now"), clients));
            }
            List<Integer> statuses =
                    all.stream().map(each -> each.join().statusCode()).toList();
            assertThat(statuses).containsOnlyOnce(429).contains(200);
        } finally {
            clients.shutdownNow();
        }
    }

    private static String told(JsonNode item) {
        return item.get("kind").asString() + " " + item.at("/subject/href").asString();
    }

    private static HttpResponse<String> get(String tenant, String path) {
        return ServiceUnderTest.send(
                service.to(path).header(TenantByHeader.HEADER, tenant).build());
    }

    private static HttpResponse<String> post(String tenant, String path, String body) {
        HttpResponse<String> answer = send(tenant, "POST", path, body);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return answer;
    }

    private static HttpResponse<String> send(String tenant, String method, String path, String body) {
        return ServiceUnderTest.send(service.to(path)
                .header(TenantByHeader.HEADER, tenant)
                .header("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                .header("If-Match", "*")
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return ServiceUnderTest.json(answer);
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
