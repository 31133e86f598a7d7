package io.gapwise.service.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.json.BadCase;
import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** What could still turn the verdict of a case is said, and who finds it out is kept. */
@Timeout(120)
class EvidenceTest {

    private static final String CLAIMED = """
            {"title":"Nurses skip a check","obstacles":{"neverLearned":"PRESENT"},"evidence":{"sources":["OPINION"]}}""";

    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.onItsOwn();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void saysWhatCouldTurnTheVerdictAndHowToFindOut() {
        JsonNode plan = plan(made(CLAIMED));

        assertThat(plan.get("standing").asString()).isEqualTo("OPEN");
        assertThat(plan.at("/alone/0/outcomes/0/verdict").asString())
                .isNotEqualTo(plan.get("verdict").asString());
        assertThat(fields(plan.get("alone")))
                .contains("obstacles.toolsInadequate", "goal.stake")
                .endsWith("gap.legallyMandated");
        assertThat(fields(plan.get("lifts"))).containsExactly("obstacles.neverLearned");
        assertThat(plan.get("steps"))
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.get("minutes").asInt()).isPositive());
        assertThat(plan.at("/alone/0/ways/0/does/de").asString()).isNotBlank();
    }

    @Test
    void neverCallsSettledThatNobodyCanSay() {
        StringBuilder obstacles = new StringBuilder();
        for (Obstacle each : Obstacle.values()) {
            obstacles.append(obstacles.isEmpty() ? "" : ",").append("\"%s\":\"ABSENT\"".formatted(each));
        }
        String nothing = """
                {"title":"Nothing is in the way","goal":{"stake":"SERIOUS"},
                 "gap":{"legallyMandated":"NO","purpose":"CLOSE_GAP","doneBefore":"NEVER"},
                 "setting":{"expertsFailToo":"NO","exemplars":"YES","earlierTraining":"NONE","insideExperts":"NO"},
                 "evidence":{"sources":["OBSERVATION"],"heard":["PERFORMERS"]},"obstacles":{%s}}""".formatted(obstacles);
        JsonNode plan = plan(made(nothing));

        assertThat(plan.get("verdict").asString()).isEqualTo("INSUFFICIENT_EVIDENCE");
        assertThat(plan.get("standing").asString()).isEqualTo("NOTHING_LEFT");
        assertThat(plan.get("alone")).isEmpty();
    }

    @Test
    void keepsATaskAndTicksItOff() {
        String id = made(CLAIMED);
        JsonNode way = plan(id).at("/alone/0");
        HttpResponse<String> added = post(tasks(id), """
                {"parts":[{"field":"%s","way":"%s"}],"owner":" Priya ","due":"2026-03-31"}""".formatted(
                        way.get("field").asString(), way.at("/ways/0/id").asString()));
        JsonNode task = ServiceUnderTest.json(added);

        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(task.get("owner").asString()).isEqualTo("Priya");
        assertThat(task.get("done").asBoolean()).isFalse();
        String address = added.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> ticked = patch(
                address, added.headers().firstValue("ETag").orElseThrow(), "{\"done\":true,\"note\":\"Four of five\"}");

        assertThat(ticked.statusCode()).isEqualTo(200);
        assertThat(ServiceUnderTest.json(ticked).get("doneAt").asString()).isNotBlank();
        assertThat(plan(id).at("/tasks/0/note").asString()).isEqualTo("Four of five");
        assertThat(ServiceUnderTest.json(patch(
                                address,
                                ticked.headers().firstValue("ETag").orElseThrow(),
                                "{\"done\":false,\"due\":null}"))
                        .has("doneAt"))
                .isFalse();
        assertThat(send("DELETE", address, null, null).statusCode()).isEqualTo(204);
        assertThat(service.get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void losesNobodysChange() {
        String id = made(CLAIMED);
        HttpResponse<String> added = post(tasks(id), "{\"text\":\"Watch three of them\"}");
        String address = added.headers().firstValue("Location").orElseThrow();
        String seen = added.headers().firstValue("ETag").orElseThrow();

        assertThat(patch(address, null, "{\"owner\":\"A\"}").statusCode()).isEqualTo(428);
        assertThat(patch(address, seen, "{\"owner\":\"B\"}").statusCode()).isEqualTo(200);
        HttpResponse<String> late = patch(address, seen, "{\"owner\":\"C\"}");

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(ServiceUnderTest.json(late).get("type").asString()).isEqualTo("urn:gapwise:problem:stale-task");
        assertThat(ServiceUnderTest.json(service.get(address)).get("owner").asString())
                .isEqualTo("B");
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        String id = made(CLAIMED);
        HttpResponse<String> refused = post(tasks(id), """
                {"parts":[{"field":"obstacles.neverLerned"},{"field":"gap.purpose","way":"none"}],"due":"31.3.2026",
                 "revision":7,"ownr":"Priya"}""");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(codes(refused)).contains("wrong-form", "read-only", "no-such-field");
        HttpResponse<String> said = post(tasks(id), """
                {"parts":[{"field":"obstacles.neverLerned"},{"field":"gap.purpose","way":"none"}],"due":"1999-01-01",
                 "owner":"%s"}""".formatted("x".repeat(201)));
        assertThat(codes(said)).contains("no-such-field", "no-such-word", "out-of-range", "too-long");
        assertThat(codes(post(tasks(id), "{\"owner\":\"Priya\"}"))).containsExactly("missing");
        assertThat(plan(id).get("tasks")).isEmpty();
    }

    @Test
    void takesNoMoreTasksThanItMayHaveHoweverManyComeAtOnce() throws Exception {
        String id = made(CLAIMED);
        CaseEvidence evidence = service.bean(CaseEvidence.class);
        TaskContent content = new TaskContent(List.of(), "Ask them", null, null, false, null);
        Caller caller = Caller.program("main");
        for (int i = 0; i < CaseEvidence.MOST_TASKS - 3; i++) {
            Callers.run(caller, () -> add(evidence, id, content));
        }
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Boolean>> all = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        boolean[] added = new boolean[1];
                        Callers.run(caller, () -> added[0] = add(evidence, id, content));
                        return added[0];
                    })
                    .toList();
            int added = 0;
            for (Future<Boolean> each : threads.invokeAll(all)) {
                added += each.get() ? 1 : 0;
            }
            assertThat(added).isEqualTo(3);
        } finally {
            threads.shutdown();
        }
        assertThat(plan(id).get("tasks")).hasSize(CaseEvidence.MOST_TASKS);
        assertThat(post(tasks(id), "{\"text\":\"One more\"}").statusCode()).isEqualTo(400);
    }

    private static boolean add(CaseEvidence evidence, String id, TaskContent content) {
        try {
            evidence.add(id, content);
            return true;
        } catch (BadCase full) {
            return false;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void goesWithTheCaseThatIsErasedAndIsInTheExportBefore() {
        String id = made(CLAIMED);
        post(tasks(id), "{\"text\":\"Ask Ms Secret-Name\"}");
        assertThat(service.get("/api/v1/export").body()).contains("\"evidence-task\"", "Ms Secret-Name");

        HttpResponse<String> receipt = send("DELETE", "/api/v1/cases/" + id, null, null);

        assertThat(receipt.statusCode()).isEqualTo(200);
        assertThat(service.get("/api/v1/export").body()).doesNotContain("Ms Secret-Name");
        assertThat(service.get("/api/v1/cases/" + id + "/evidence-plan").statusCode())
                .isEqualTo(410);
        assertThat(post(tasks(id), "{\"text\":\"Again\"}").statusCode()).isEqualTo(410);
    }

    @Test
    void knowsNoCaseThatIsNotThere() {
        String never = UUID.randomUUID().toString();

        assertThat(service.get("/api/v1/cases/" + never + "/evidence-plan").statusCode())
                .isEqualTo(404);
        assertThat(post(tasks(never), "{\"text\":\"Ask\"}").statusCode()).isEqualTo(404);
        assertThat(service.get(tasks(made(CLAIMED)) + "/" + never).statusCode()).isEqualTo(404);
    }

    private static JsonNode plan(String id) {
        return ServiceUnderTest.json(service.get("/api/v1/cases/" + id + "/evidence-plan"));
    }

    private static String made(String gapCase) {
        return ServiceUnderTest.json(service.post(gapCase)).get("id").asString();
    }

    private static String tasks(String id) {
        return "/api/v1/cases/" + id + "/evidence-tasks";
    }

    private static List<String> fields(JsonNode list) {
        List<String> fields = new ArrayList<>();
        list.forEach(each -> fields.add(each.get("field").asString()));
        return fields;
    }

    private static List<String> codes(HttpResponse<String> refused) {
        List<String> codes = new ArrayList<>();
        ServiceUnderTest.json(refused)
                .get("errors")
                .forEach(each -> codes.add(each.get("code").asString()));
        return codes;
    }

    private static HttpResponse<String> post(String path, String json) {
        return send("POST", path, json, null);
    }

    private static HttpResponse<String> patch(String path, @Nullable String etag, String json) {
        return send("PATCH", path, json, etag);
    }

    private static HttpResponse<String> send(String method, String path, @Nullable String json, @Nullable String etag) {
        HttpRequest.Builder request =
                service.to(path).method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return ServiceUnderTest.send(request.build());
    }
}
