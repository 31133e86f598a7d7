package io.gapwise.service.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.settings.TestClock;
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

/** What came of an initiative is judged, kept, taken into the case, and counted. */
@Timeout(180)
class FollowUpTest {

    private static final String PATH = "/api/v1/initiatives";

    private static final String CALLS = """
            {"title":"Calls end badly","goal":{"metric":"CUSTOMER_SATISFACTION","baseline":71,"target":80,"unit":"points"},
             "audience":{"headcount":40},"gap":{"purpose":"CLOSE_GAP","doneBefore":"NEVER"},
             "obstacles":{"neverLearned":"PRESENT","unwilling":"ABSENT","consequencesWrong":"ABSENT"},
             "evidence":{"sources":["OBSERVATION"],"heard":["PERFORMERS"]}}""";

    private static final String NOT_USED = """
            {"weeks":13,"inPlace":"YES","learning":"YES","reach":{"started":95,"completed":90},"learned":{"onTheDay":"HIGH","onTheTask":"HIGH"},
             "use":{"percent":15,"shownBy":"MANAGERS"},"conditions":{"managerSupports":"NO","rewarded":"NO","occasion":"YES"},
             "result":{"moved":"NO"}}""";

    private static ServiceUnderTest service;
    private static TestClock clock;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.onItsOwn(TestClock.ON);
        clock = service.bean(TestClock.class);
        clock.goTo("2026-01-05");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void judgesWhatIsKnownAndStoresNothing() {
        clock.goTo("2026-01-05");
        String address = begun();
        clock.goTo("2026-04-13");

        JsonNode found = ServiceUnderTest.json(service.get(address + "/follow-up"));

        assertThat(found.get("asOf").asString()).isEqualTo("2026-04-13");
        assertThat(found.at("/followUp/decision").asString()).isEqualTo("FOLLOWED");
        assertThat(found.at("/judgement/value").asString()).isNotBlank();
        assertThat(found.get("schedule")).isNotEmpty();
        JsonNode german = ServiceUnderTest.json(send("GET", address + "/follow-up", null, "Accept-Language", "de"));
        assertThat(german.at("/schedule/0/measure").asString())
                .isNotEqualTo(found.at("/schedule/0/measure").asString());
        assertThat(ServiceUnderTest.json(service.get(address + "/checks"))).isEmpty();
        assertThat(service.get(address + "/follow-up?asOf=2026-05-01").statusCode())
                .isEqualTo(400);
        assertThat(service.get(address + "/follow-up?asOf=May").statusCode()).isEqualTo(400);
        assertThat(service.get(address + "/follow-up?asOf=2030-01-01&z=1").body())
                .contains("\"parameter\":\"asOf\"", "\"parameter\":\"z\"");
    }

    @Test
    void keepsACheckAsItWas() {
        clock.goTo("2026-01-05");
        String address = begun();
        clock.goTo("2026-04-13");

        HttpResponse<String> made =
                post(address + "/checks", "{\"note\":\"After a quarter\",\"answers\":" + NOT_USED + "}");
        HttpResponse<String> again =
                post(address + "/checks", "{\"note\":\"After a quarter\",\"answers\":" + NOT_USED + "}");

        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(made.body());
        JsonNode check = ServiceUnderTest.json(made);
        assertThat(check.get("progress").asString()).isEqualTo("NOT_USED");
        assertThat(check.at("/facts/use/percent").asInt()).isEqualTo(15);
        assertThat(check.at("/judgement/judgements/0/reasons")).isNotEmpty();
        String kept = made.headers().firstValue("Location").orElseThrow();
        clock.goTo("2026-09-01");
        assertThat(service.get(kept).body()).isEqualTo(made.body());
        JsonNode summary = ServiceUnderTest.json(service.get(address)).get("summary");
        assertThat(summary.get("lastProgress").asString()).isEqualTo("NOT_USED");
        assertThat(summary.get("lastCheckOn").asString()).isEqualTo("2026-04-13");
        HttpResponse<String> german = send("GET", kept, null, "Accept-Language", "de");
        assertThat(german.headers().firstValue("Content-Language").orElseThrow())
                .startsWith("de");
        assertThat(ServiceUnderTest.json(german).get("progress").asString()).isEqualTo("NOT_USED");
    }

    @Test
    void refusesWhatNobodyCanKnow() {
        String address = begun();

        HttpResponse<String> refused = post(
                address + "/checks",
                "{\"asOf\":\"2199-01-01\",\"notes\":\"x\",\"answers\":{\"weeks\":-1,\"use\":{\"percent\":101}}}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(places(refused)).contains("/notes", "/answers/weeks", "/answers/use/percent");
        assertThat(places(post(address + "/checks", "{\"asOf\":\"2199-01-01\"}")))
                .containsExactly("/asOf");
        assertThat(places(post(address + "/checks", "{\"asOf\":\"2199-01-01\",\"note\":5}")))
                .containsExactlyInAnyOrder("/asOf", "/note");
        HttpResponse<String> large = post(address + "/checks", "{\"note\":\"" + "x".repeat(70_000) + "\"}");
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).doesNotContain("case").contains("65536");
        assertThat(service.get(address + "/checks/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void takesWhatIsKnownNowIntoTheCaseAndSaysWhatThatChanges() {
        clock.goTo("2026-01-05");
        String address = begun();
        clock.goTo("2026-04-13");
        HttpResponse<String> made = post(address + "/checks", "{\"answers\":" + NOT_USED + "}");
        String check = made.headers().firstValue("Location").orElseThrow();

        JsonNode proposal = ServiceUnderTest.json(service.get(check + "/proposal"));

        assertThat(proposal.at("/patch/setting/earlierTraining").asString()).isEqualTo("DID_NOT_STICK");
        assertThat(proposal.at("/patch/setting/managerSupport").asString()).isEqualTo("NO");
        assertThat(proposal.at("/patch/obstacles/neverLearned").asString()).isEqualTo("ABSENT");
        assertThat(proposal.at("/patch/obstacles/consequencesWrong").isNull()).isTrue();
        assertThat(proposal.at("/patch/evidence/statements/0/obstacle").asString())
                .isEqualTo("consequencesWrong");
        assertThat(proposal.at("/known/0/from/0").asString()).startsWith("followUp.");
        clock.goTo("2026-04-14");
        HttpResponse<String> stale = send("POST", check + "/revise", "{}", "If-Match", "\"77\"");
        assertThat(stale.statusCode()).isEqualTo(412);
        HttpResponse<String> unconditional = post(check + "/revise", "{}");
        assertThat(unconditional.statusCode()).isEqualTo(428);
        assertThat(unconditional.headers().firstValue("ETag"))
                .hasValue(proposal.get("caseETag").asString());
        HttpResponse<String> revised = send(
                "POST",
                check + "/revise",
                "{}",
                "If-Match",
                proposal.get("caseETag").asString());
        assertThat(revised.statusCode()).as(revised.body()).isEqualTo(201);
        JsonNode after = ServiceUnderTest.json(revised);
        assertThat(after.get("version").asInt()).isEqualTo(2);
        assertThat(after.at("/difference/changes")).isNotEmpty();
        assertThat(after.get("because").isEmpty()).isFalse();
        assertThat(service.get(check).body()).contains("\"revisedTo\":2");
        String caseId = after.get("case").asString();
        HttpResponse<String> next = post(
                PATH,
                "{\"recommendation\":\"%s\",\"decision\":\"FOLLOWED\",\"follows\":\"%s\"}"
                        .formatted(
                                after.get("recommendation").asString(),
                                address.substring(address.lastIndexOf('/') + 1)));
        assertThat(next.statusCode()).as(next.body()).isEqualTo(201);

        JsonNode story = ServiceUnderTest.json(service.get("/api/v1/cases/" + caseId + "/story"));
        List<String> kinds = new ArrayList<>();
        story.get("entries").forEach(entry -> kinds.add(entry.get("kind").asString()));
        assertThat(kinds)
                .containsExactly("VERSION", "ANSWER", "INITIATIVE", "CHECK", "VERSION", "ANSWER", "INITIATIVE");
        assertThat(story.at("/entries/4/how").asString()).isEqualTo("REVISED");
        assertThat(places(send("POST", check + "/revise", "{\"patch\":{\"gap\":{\"nature\":\"X\"}}}", "If-Match", "*")))
                .containsExactly("/patch/gap/nature");
        assertThat(places(send(
                        "POST",
                        check + "/revise",
                        "{\"patches\":1,\"patch\":{\"gap\":{\"nature\":\"X\"}}}",
                        "If-Match",
                        "*")))
                .containsExactly("/patches", "/patch/gap/nature");
    }

    @Test
    void countsWhatCameOfWhatWasClaimed() {
        try (ServiceUnderTest own = ServiceUnderTest.onItsOwn(TestClock.ON)) {
            own.bean(TestClock.class).goTo("2026-04-13");
            ServiceUnderTest before = service;
            service = own;
            try {
                String worked = "";
                String notUsed = "";
                for (int i = 0; i < 6; i++) {
                    String address = begun();
                    worked = i == 0 ? address : worked;
                    notUsed = address;
                    post(
                            address + "/checks",
                            i < 5
                                    ? "{\"answers\":"
                                            + NOT_USED.replace(
                                                            "\"moved\":\"NO\"",
                                                            "\"moved\":\"YES\",\"comparison\":\"FLAT\"")
                                                    .replace("15", "90")
                                            + "}"
                                    : "{\"answers\":" + NOT_USED + "}");
                    if (i == 3) {
                        assertThat(ServiceUnderTest.json(own.get("/api/v1/track-record?kind=CAUSE"))
                                        .at("/records/0")
                                        .has("judgements"))
                                .isFalse();
                    }
                }
                begin("\"decision\":\"DECLINED\",\"reason\":\"No money\"");
                countsNothingTwice(worked, notUsed);
                JsonNode causes = ServiceUnderTest.json(own.get("/api/v1/track-record?kind=CAUSE"));
                JsonNode cause = causes.at("/records/0");
                assertThat(cause.get("name").asString()).isEqualTo("NEVER_LEARNED");
                assertThat(cause.get("claimed").asInt()).isEqualTo(7);
                assertThat(cause.get("followed").asInt()).isEqualTo(6);
                assertThat(cause.get("judged").asInt()).isEqualTo(5);
                assertThat(cause.at("/judgements/WORKED").asInt()).isEqualTo(5);
                assertThat(cause.at("/judgements/NOT_USED").asInt()).isEqualTo(1);
                assertThat(cause.at("/worked/high").asDouble()).isEqualTo(100);
                assertThat(cause.at("/worked/low").asDouble()).isBetween(40.0, 70.0);
                assertThat(ServiceUnderTest.json(own.get("/api/v1/track-record?kind=RULE&against=yes"))
                                .get("records"))
                        .isEmpty();
                assertThat(own.get("/api/v1/track-record/calibration").body()).contains("\"judged\":5");
                assertThat(own.get("/api/v1/track-record?kind=RULES&ruleSet=1").body())
                        .contains("\"kind\"", "\"ruleSet\"");
            } finally {
                service = before;
            }
        }
    }

    /** Begins more initiatives on recommendations that have one: one that came to nothing before, and one not judged yet. */
    private static void countsNothingTwice(String worked, String notUsed) {
        String before = beside(worked);
        HttpResponse<String> checked = post(
                before + "/checks",
                "{\"asOf\":\"2026-04-06\",\"answers\":"
                        + NOT_USED.replace("15", "90").replace("13", "40") + "}");
        assertThat(ServiceUnderTest.json(checked).get("progress").asString()).isEqualTo("NO_EFFECT");
        beside(notUsed);
    }

    private static String beside(String address) {
        String recommendation = ServiceUnderTest.json(service.get(address))
                .get("recommendation")
                .asString();
        return post(
                        PATH,
                        "{\"recommendation\":\"%s\",\"decision\":\"FOLLOWED\",\"startsOn\":\"2026-01-05\",\"status\":\"RUNNING\"}"
                                .formatted(recommendation))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private static String begun() {
        return begin("\"decision\":\"FOLLOWED\",\"startsOn\":\"2026-01-05\",\"status\":\"RUNNING\"");
    }

    private static String begin(String members) {
        JsonNode answer = ServiceUnderTest.json(service.post(CALLS));
        HttpResponse<String> begun = post(
                PATH,
                "{\"recommendation\":\"%s\",%s}".formatted(answer.get("id").asString(), members));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        return begun.headers().firstValue("Location").orElseThrow();
    }

    private static List<String> places(HttpResponse<String> refused) {
        List<String> places = new ArrayList<>();
        ServiceUnderTest.json(refused)
                .path("errors")
                .forEach(each -> places.add(each.get("pointer").asString()));
        return places;
    }

    private static HttpResponse<String> post(String path, String json) {
        return send("POST", path, json, null, null);
    }

    private static HttpResponse<String> send(
            String method, String path, @Nullable String json, @Nullable String header, @Nullable String value) {
        HttpRequest.Builder request =
                service.to(path).method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        if (header != null && value != null) {
            request.header(header, value);
        }
        return ServiceUnderTest.send(request.build());
    }
}
