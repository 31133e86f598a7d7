package io.gapwise.service.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** What was decided on a recommendation is kept, changed and listed. */
@Timeout(120)
class InitiativesTest {

    static final String PATH = "/api/v1/initiatives";

    static final String NOT_TRAINED = """
            {"title":"Calls end badly","goal":{"metric":"CUSTOMER_SATISFACTION","baseline":71,"target":80,"unit":"points",
             "costPerYear":120000,"currency":"EUR"},"audience":{"headcount":40},"gap":{"purpose":"CLOSE_GAP","doneBefore":"NEVER"},
             "obstacles":{"neverLearned":"PRESENT","feedbackMissing":"PRESENT","unwilling":"ABSENT"},
             "evidence":{"sources":["OBSERVATION"],"heard":["PERFORMERS"]}}""";

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
    void takesTheFirstStepsAndTheFigureOfTheCaseWhereARecommendationIsFollowed() {
        JsonNode answer = answered(NOT_TRAINED);

        HttpResponse<String> begun = begin(answer, "\"decision\":\"FOLLOWED\",\"startsOn\":\"2026-01-05\"");

        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        JsonNode initiative = ServiceUnderTest.json(begun);
        assertThat(initiative.get("title").asString()).isEqualTo("Calls end badly");
        assertThat(initiative.get("status").asString())
                .as("what has started already is running")
                .isEqualTo("RUNNING");
        assertThat(initiative.get("case").asString()).isEqualTo(answer.get("id").asString());
        assertThat(initiative.at("/figure/baseline").asInt()).isEqualTo(71);
        assertThat(initiative.get("currency").asString()).isEqualTo("EUR");
        assertThat(initiative.get("reaches").asInt()).isEqualTo(40);
        List<String> taken = new ArrayList<>();
        initiative.get("choices").forEach(choice -> {
            if (choice.get("taken").asBoolean()) {
                taken.add(choice.path("remedy").asString(choice.path("method").asString("")));
            }
        });
        assertThat(taken)
                .contains(
                        answer.at("/remedies/0/remedy").asString(),
                        answer.at("/methods/0/method").asString())
                .hasSizeLessThanOrEqualTo(3);
        assertThat(initiative.get("choices"))
                .hasSize(answer.get("remedies").size() + answer.get("methods").size());
        assertThat(service.get(begun.headers().firstValue("Location").orElseThrow())
                        .body())
                .isEqualTo(begun.body());
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        JsonNode answer = answered(NOT_TRAINED);

        HttpResponse<String> refused = begin(answer, """
                "decision":"CHANGED","status":"STOPPED","startsOn":"2026-03-01","endsOn":"2026-02-01","owners":"A",
                "choices":[{"remedy":"FIX_TOOLS","taken":true},{"method":"COACHIN","taken":"yes"}],"reaches":0,
                "costs":[{"kind":"TRAVEL","planned":-1}],"currency":"EURO","isolation":{"way":"ESTIMATE"},
                "follows":"x","version":7""");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(places(refused))
                .contains(
                        "/owners no-such-field",
                        "/stoppedBecause missing",
                        "/endsOn out-of-range",
                        "/choices/0/why missing",
                        "/choices/1/method no-such-word",
                        "/choices/1/taken wrong-type",
                        "/choices missing",
                        "/reaches out-of-range",
                        "/costs/0/planned out-of-range",
                        "/currency no-such-word",
                        "/isolation/estimates missing",
                        "/follows wrong-form",
                        "/version read-only");
        assertThat(begin(answer, "\"decision\":\"DECLINED\"").body()).contains("\"/reason\"");
        assertThat(places(post("{}"))).containsExactlyInAnyOrder("/recommendation missing", "/decision missing");
        assertThat(places(post("{\"recommendation\":\"" + UUID.randomUUID() + "\",\"decision\":\"MAYBE\",\"owners\":1,"
                        + "\"startsOn\":\"soon\"}")))
                .containsExactlyInAnyOrder(
                        "/recommendation out-of-range",
                        "/decision no-such-word",
                        "/owners no-such-field",
                        "/startsOn wrong-form");
        HttpResponse<String> unknown = begin(answer, "\"decision\":\"FOLLOWED\",\"owners\":1");
        assertThat(ServiceUnderTest.json(unknown).at("/errors/0/allowed").toString())
                .contains("\"recommendation\"", "\"owner\"");
        assertThat(post("{\"recommendation\":\"" + UUID.randomUUID() + "\",\"decision\":\"FOLLOWED\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesADirectionThatLeadsAwayFromTheTarget() {
        JsonNode answer = answered(NOT_TRAINED);
        String figure = "\"decision\":\"FOLLOWED\",\"figure\":{\"baseline\":33.5,\"target\":5,\"direction\":\"%s\"}";

        HttpResponse<String> up = begin(answer, figure.formatted("RISE"));
        HttpResponse<String> down = begin(answer, figure.formatted("FALL"));

        assertThat(places(up)).containsExactly("/figure/direction out-of-range");
        assertThat(up.body()).contains("From 33.5 to 5").contains("\"allowed\":[\"FALL\"]");
        assertThat(down.statusCode()).as(down.body()).isEqualTo(201);
        assertThat(places(patch(
                        down.headers().firstValue("Location").orElseThrow(),
                        down.headers().firstValue("ETag").orElseThrow(),
                        "{\"figure\":{\"target\":40}}")))
                .containsExactly("/figure/direction out-of-range");
    }

    @Test
    void refusesATargetThatIsReachedAlready() {
        JsonNode answer = answered(NOT_TRAINED);

        HttpResponse<String> nowhere = begin(
                answer, "\"decision\":\"FOLLOWED\",\"figure\":{\"baseline\":50,\"target\":50,\"direction\":\"FALL\"}");

        assertThat(places(nowhere)).containsExactly("/figure/target out-of-range");
        assertThat(nowhere.body()).contains("at 50 already");
    }

    @Test
    void takesACursorOfTheSameListAlone() {
        JsonNode answer = answered(NOT_TRAINED);
        for (int i = 0; i < 2; i++) {
            begin(answer, "\"decision\":\"FOLLOWED\"");
        }
        String list = PATH + "?limit=1&order=due&case=" + answer.get("id").asString();
        String link = service.get(list).headers().firstValue("Link").orElseThrow();
        String cursor = link.replaceAll(".*[?&]cursor=([^&>]+).*", "&cursor=$1");

        assertThat(service.get(list + cursor).statusCode()).isEqualTo(200);
        assertThat(service.get(list.replace("limit=1", "limit=5") + cursor).statusCode())
                .isEqualTo(200);
        assertThat(service.get(list.replace("order=due", "order=changed") + cursor)
                        .body())
                .contains("bad-cursor");
        assertThat(service.get(list + "&status=DONE" + cursor).body()).contains("bad-cursor");
    }

    @Test
    void saysInGermanWhatIsWrongWithAList() {
        String said = ServiceUnderTest.send(service.to(PATH + "?case=z")
                        .header("Accept-Language", "de")
                        .build())
                .body();

        assertThat(said).contains("UUID").doesNotContain("Währung");
        assertThat(ServiceUnderTest.send(service.to("/api/v1/track-record?ruleSet=z")
                                .header("Accept-Language", "de")
                                .build())
                        .body())
                .contains("64 Hexadezimalziffern");
    }

    @Test
    void keepsWhyARecommendationIsDeclined() {
        JsonNode initiative = ServiceUnderTest.json(
                begin(answered(NOT_TRAINED), "\"decision\":\"DECLINED\",\"reason\":\"The branch will be sold.\""));

        assertThat(initiative.get("status").asString()).isEqualTo("STOPPED");
        assertThat(initiative.get("choices"))
                .allSatisfy(
                        choice -> assertThat(choice.get("taken").asBoolean()).isFalse());
        assertThat(initiative.get("reason").asString()).isEqualTo("The branch will be sold.");
        HttpResponse<String> large =
                begin(answered(NOT_TRAINED), "\"decision\":\"DECLINED\",\"reason\":\"" + "x".repeat(70_000) + "\"");
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("65536").doesNotContain("case");
    }

    @Test
    void keepsWhatWasSaidBeforeAndLosesNobodysChange() {
        HttpResponse<String> begun = begin(answered(NOT_TRAINED), "\"decision\":\"FOLLOWED\"");
        String address = begun.headers().firstValue("Location").orElseThrow();
        String seen = begun.headers().firstValue("ETag").orElseThrow();

        assertThat(patch(address, null, "{\"owner\":\"A\"}").statusCode()).isEqualTo(428);
        HttpResponse<String> changed = patch(address, seen, "{\"owner\":\"Priya\",\"status\":\"RUNNING\"}");
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(patch(address, seen, "{\"owner\":\"B\"}").statusCode()).isEqualTo(412);
        String now = changed.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> same = patch(address, now, "{\"owner\":\"Priya\"}");
        assertThat(same.headers().firstValue("ETag")).contains(now);
        assertThat(places(patch(address, now, "{\"status\":\"STOPPED\"}"))).containsExactly("/stoppedBecause missing");
        assertThat(places(patch(address, now, "{\"status\":\"PLANNED\"}"))).containsExactly("/status no-such-word");
        assertThat(patch(address, now, "{\"decision\":\"DECLINED\",\"reason\":\"No money\"}")
                        .statusCode())
                .isEqualTo(200);

        JsonNode versions = ServiceUnderTest.json(service.get(address + "/versions"));
        assertThat(versions).hasSize(3);
        assertThat(versions.at("/2/content").has("owner")).isFalse();
        assertThat(versions.at("/1/content/owner").asString()).isEqualTo("Priya");
        assertThat(versions.at("/0/content/decision").asString()).isEqualTo("DECLINED");
    }

    @Test
    void listsPageByPage() {
        JsonNode answer = answered(NOT_TRAINED);
        String caseId = answer.get("id").asString();
        for (int i = 0; i < 5; i++) {
            begin(answer, "\"decision\":\"FOLLOWED\",\"title\":\"Nr. " + i + "\"");
        }
        List<String> titles = new ArrayList<>();
        String next = PATH + "?limit=2&case=" + caseId;
        while (next != null) {
            HttpResponse<String> page = service.get(next);
            ServiceUnderTest.json(page)
                    .forEach(each -> titles.add(each.get("title").asString()));
            next = page.headers()
                    .firstValue("Link")
                    .map(link -> link.substring(1, link.indexOf('>')))
                    .orElse(null);
        }

        assertThat(titles).containsExactly("Nr. 4", "Nr. 3", "Nr. 2", "Nr. 1", "Nr. 0");
        assertThat(ServiceUnderTest.json(service.get(PATH + "?order=due&case=" + caseId)))
                .hasSize(5);
        assertThat(ServiceUnderTest.json(service.get(PATH + "?status=DONE&case=" + caseId)))
                .isEmpty();
        assertThat(service.get(PATH + "?state=DONE&order=up&cursor=x&limit=0").body())
                .contains("\"state\"", "\"order\"", "\"cursor\"", "\"limit\"");
        HttpResponse<String> unknown = service.get(PATH + "?progress=nonsense&case=xyz");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("\"progress\"", "\"case\"", "NOT_USED");
        assertThat(ServiceUnderTest.json(service.get(PATH + "?progress=WORKED&case=" + UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    void forgetsTheTextsWithTheCase() {
        JsonNode answer = answered(NOT_TRAINED.replace("Calls end badly", "Calls of Mx Hidden"));
        String address = begin(answer, "\"decision\":\"FOLLOWED\",\"owner\":\"Mx Hidden\"")
                .headers()
                .firstValue("Location")
                .orElseThrow();

        HttpResponse<String> receipt =
                send("DELETE", "/api/v1/cases/" + answer.get("id").asString(), null, null);

        assertThat(ServiceUnderTest.json(receipt).at("/erased/initiatives").asInt())
                .isEqualTo(1);
        assertThat(service.get(address).statusCode()).isEqualTo(410);
        assertThat(service.get(address).body()
                        + service.get(PATH).body()
                        + service.get("/api/v1/export").body())
                .doesNotContain("Mx Hidden");
        assertThat(begin(answer, "\"decision\":\"FOLLOWED\"").statusCode()).isEqualTo(410);
    }

    @Test
    void knowsNoInitiativeThatIsNotThere() {
        assertThat(service.get(PATH + "/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(service.get(PATH + "/x").statusCode()).isEqualTo(404);
        String address = begin(answered(NOT_TRAINED), "\"decision\":\"FOLLOWED\"")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(send("DELETE", address, null, null).statusCode()).isEqualTo(204);
        assertThat(service.get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void deletesNothingThatSomebodyElseHasChanged() {
        HttpResponse<String> begun = begin(answered(NOT_TRAINED), "\"decision\":\"FOLLOWED\"");
        String address = begun.headers().firstValue("Location").orElseThrow();
        String seen = begun.headers().firstValue("ETag").orElseThrow();
        String now = patch(address, seen, "{\"owner\":\"Priya\"}")
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        assertThat(send("DELETE", address, null, seen).statusCode()).isEqualTo(412);
        assertThat(service.get(address).statusCode()).isEqualTo(200);
        assertThat(send("DELETE", address, null, now).statusCode()).isEqualTo(204);
    }

    static JsonNode answered(String gapCase) {
        return ServiceUnderTest.json(service.post(gapCase));
    }

    private static HttpResponse<String> begin(JsonNode answer, String members) {
        return post("{\"recommendation\":\"%s\",%s}".formatted(answer.get("id").asString(), members));
    }

    private static List<String> places(HttpResponse<String> refused) {
        List<String> places = new ArrayList<>();
        ServiceUnderTest.json(refused)
                .path("errors")
                .forEach(each -> places.add(
                        each.get("pointer").asString() + " " + each.get("code").asString()));
        return places;
    }

    static HttpResponse<String> post(ServiceUnderTest service, String path, String json) {
        return ServiceUnderTest.send(service.to(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    private static HttpResponse<String> post(String json) {
        return send("POST", PATH, json, null);
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
