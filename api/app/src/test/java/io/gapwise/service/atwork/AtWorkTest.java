package io.gapwise.service.atwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.practice.outcomes.ObservationKind;
import io.gapwise.practice.outcomes.OutcomeData;
import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** People answer by a link whether it is done at work, and nothing is shown of fewer than three. */
class AtWorkTest {

    private static final String STORY = "I said the calm words to a caller";

    @TempDir
    private static Path data;

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
    void namesEverythingThatIsWrongWithALinkAtOnce() {
        HttpResponse<String> refused =
                ServiceUnderTest.send(service.to("/api/v1/initiatives/" + initiative() + "/at-work")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(
                                "{\"asked\":\"EVERYBODY\",\"colour\":1,\"wanted\":\"many\",\"language\":\"fr\"}"))
                        .build());

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(ServiceUnderTest.json(refused).get("errors").findValuesAsString("pointer"))
                .containsExactly("/colour", "/language", "/asked", "/task", "/wanted");
    }

    @Test
    void asksNobodyOfWhatWasStoppedOrErased() {
        String initiative = initiative();
        String link = link(initiative, "PERFORMERS");
        assertThat(service.get(link).statusCode()).isEqualTo(200);

        change(initiative, "{\"status\":\"STOPPED\",\"stoppedBecause\":\"No money\"}");
        assertThat(service.get(link).statusCode()).isEqualTo(404);
        assertThat(answer(link, "often=OFTEN").statusCode()).isEqualTo(404);
        assertThat(exported(initiative)).contains("\"state\":\"ENDED\"");
        assertThat(service.get("/api/v1/initiatives/" + initiative + "/at-work").body())
                .contains("\"state\":\"ENDED\"");

        change(initiative, "{\"status\":\"RUNNING\"}");
        assertThat(service.get(link).statusCode()).isEqualTo(200);
        assertThat(exported(initiative)).contains("\"state\":\"OPEN\"");

        String caseId = ServiceUnderTest.json(service.get("/api/v1/initiatives/" + initiative))
                .get("case")
                .asString();
        ServiceUnderTest.send(service.to("/api/v1/cases/" + caseId).DELETE().build());
        assertThat(service.get(link).statusCode()).isEqualTo(404);
        assertThat(exported(initiative)).contains("\"state\":\"REVOKED\"");
    }

    private static void change(String initiative, String patch) {
        HttpResponse<String> changed = ServiceUnderTest.send(service.to("/api/v1/initiatives/" + initiative)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .method("PATCH", BodyPublishers.ofString(patch))
                .build());
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    }

    private static String exported(String initiative) {
        return service.get("/api/v1/export")
                .body()
                .lines()
                .filter(line -> line.contains("at-work-invitation") && line.contains(initiative))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsWhatPerformersSayOnlyThreeAtATime() {
        String initiative = initiative();
        String link = link(initiative, "PERFORMERS");
        String[] answers = {
            "often=ALWAYS&prompted=no&helps=TIME_THERE&story=" + STORY.replace(' ', '+'),
            "often=SOMETIMES&prompted=yes&hinders=MANAGER_SUPPORTS",
            "often=OFTEN&hinders=MANAGER_SUPPORTS&helps=MANAGER_SUPPORTS",
            "often=NEVER&hinders=TOOLS_THERE"
        };

        for (int i = 0; i < 2; i++) {
            assertThat(answer(link, answers[i]).statusCode()).isEqualTo(303);
            assertThat(results(initiative).toString()).doesNotContain("howOften", "SOMETIMES", STORY);
            assertThat(page(initiative)).doesNotContain(STORY);
        }
        answer(link, answers[2]);
        JsonNode shown = results(initiative);
        assertThat(shown.at("/0/used/count").asInt()).isEqualTo(2);
        assertThat(shown.at("/0/used/of").asInt()).isEqualTo(3);
        assertThat(shown.at("/0/onlyWhenPrompted/count").asInt()).isEqualTo(1);
        assertThat(shown.at("/0/stories/0").asString()).isEqualTo(STORY);
        assertThat(shown.at("/0/conditions").toString())
                .as("who ticks both says neither")
                .contains("{\"condition\":\"managerSupports\",\"helps\":0,\"hinders\":1}");
        assertThat(page(initiative)).contains(STORY);

        answer(link, answers[3]);
        assertThat(results(initiative).at("/0/used")).isEqualTo(shown.at("/0/used"));
        assertThat(results(initiative).at("/0/answers").asInt()).isEqualTo(4);
        assertThat(outcomes(initiative).observations()).anySatisfy(each -> {
            assertThat(each.kind()).isEqualTo(ObservationKind.USED);
            assertThat(each.count()).isEqualTo(2);
            assertThat(each.of()).isEqualTo(3);
        });
    }

    @Test
    void asksManagersOfHowManyOfTheirPeopleItIsTrue() {
        String initiative = initiative();
        String link = link(initiative, "MANAGERS");

        assertThat(answer(link, "people=5&doing=6").statusCode()).isEqualTo(422);
        assertThat(answer(link, "people=5").statusCode()).isEqualTo(422);
        assertThat(answer(link, "people=many&doing=1").statusCode()).isEqualTo(422);
        answer(link, "people=10&doing=4&promptedPeople=1");
        answer(link, "people=6&doing=0&hinders=TIME_THERE");
        answer(link, "people=4&doing=4&promptedPeople=3");

        JsonNode shown = results(initiative);
        assertThat(shown.at("/0/used").toString()).contains("\"count\":8", "\"of\":20");
        assertThat(shown.at("/0/onlyWhenPrompted").toString()).contains("\"count\":4", "\"of\":8");
    }

    @Test
    void countsAFormOnceAndNoneWhereNothingIsAsked() {
        String initiative = initiative();
        String link = link(initiative, "PERFORMERS");
        String once = once();

        assertThat(form(link, "once=" + once + "&often=OFTEN").statusCode()).isEqualTo(303);
        assertThat(form(link, "once=" + once + "&often=NEVER").statusCode()).isEqualTo(409);
        assertThat(answer(link, "").statusCode()).isEqualTo(422);
        assertThat(answer(link, "story=" + "x".repeat(1001)).statusCode()).isEqualTo(422);
        assertThat(form(link, "often=OFTEN").statusCode()).isEqualTo(422);
        assertThat(results(initiative).at("/0/answers").asInt()).isEqualTo(1);

        String invitation = results(initiative).at("/0/invitation").asString();
        assertThat(delete("/api/v1/initiatives/" + initiative + "/at-work/" + invitation)
                        .statusCode())
                .isEqualTo(204);
        assertThat(answer(link, "often=OFTEN").statusCode()).isEqualTo(404);
        assertThat(service.get(link).body())
                .isEqualTo(service.get("/at-work/" + once).body());
    }

    @Test
    void remembersInTheBrowserOnlyThatSomebodyAnswered() {
        String link = link(initiative(), "PERFORMERS");
        HttpResponse<String> answered = answer(link, "often=OFTEN");
        String cookie = answered.headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(cookie).startsWith("gapwise-answered=yes").contains("Path=" + link, "HttpOnly");
        HttpRequest again =
                service.to(link).header("Cookie", cookie.split(";")[0]).build();
        assertThat(ServiceUnderTest.send(again).body()).doesNotContain("name=\"often\"");
        HttpRequest another = service.to(link + "?another=1")
                .header("Cookie", cookie.split(";")[0])
                .build();
        assertThat(ServiceUnderTest.send(another).body()).contains("name=\"often\"");
    }

    @Test
    void erasesWhatWasWrittenWithTheCase() {
        String initiative = initiative();
        String link = link(initiative, "PERFORMERS");
        for (int i = 0; i < 3; i++) {
            answer(link, "often=OFTEN&story=Erased+story");
        }
        String caseId = ServiceUnderTest.json(service.get("/api/v1/initiatives/" + initiative))
                .get("case")
                .asString();

        assertThat(delete("/api/v1/cases/" + caseId).statusCode()).isEqualTo(200);

        JdbcClient store = service.bean(JdbcClient.class);
        assertThat(store.sql("select story from at_work_story")
                        .query(String.class)
                        .list())
                .doesNotContain("Erased story");
        assertThat(store.sql("select task from at_work_invitation where initiative = :id")
                        .param("id", initiative)
                        .query(String.class)
                        .list())
                .doesNotContain("use calm words");
        assertThat(service.get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void asksInGermanWhereTheTextsAreGerman() {
        HttpResponse<String> made = json(
                "/api/v1/initiatives/" + initiative() + "/at-work",
                "{\"asked\":\"PERFORMERS\",\"task\":\"ruhig sprechen\",\"language\":\"de\"}");

        assertThat(ServiceUnderTest.json(made).get("sentence").asString()).contains("keine richtigen");
    }

    private static OutcomeData outcomes(String initiative) {
        return Callers.as(Caller.program(Caller.MAIN_TENANT), () -> {
            OutcomeData.Builder builder = OutcomeData.builder();
            service.bean(AtWorkOutcomes.class).addTo(initiative, builder);
            return builder.build();
        });
    }

    private static String initiative() {
        String answer = ServiceUnderTest.json(service.post("{\"title\":\"Complaints\"}"))
                .get("id")
                .asString();
        return ServiceUnderTest.json(json(
                        "/api/v1/initiatives",
                        "{\"recommendation\":\"%s\",\"decision\":\"FOLLOWED\",\"title\":\"Calm words\"}"
                                .formatted(answer)))
                .get("id")
                .asString();
    }

    private static String link(String initiative, String asked) {
        HttpResponse<String> made = json(
                "/api/v1/initiatives/" + initiative + "/at-work",
                "{\"asked\":\"" + asked + "\",\"task\":\"use calm words\"}");
        assertThat(made.statusCode()).isEqualTo(201);
        return ServiceUnderTest.json(made).get("link").asString().replaceFirst("https?://[^/]+", "");
    }

    private static JsonNode results(String initiative) {
        return ServiceUnderTest.json(service.get("/api/v1/initiatives/" + initiative + "/at-work/results"));
    }

    private static String page(String initiative) {
        return service.get("/initiatives/" + initiative + "/at-work").body();
    }

    private static String once() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 22);
    }

    private static HttpResponse<String> answer(String link, String fields) {
        return form(link, "once=" + once() + "&" + fields);
    }

    private static HttpResponse<String> form(String path, String fields) {
        return ServiceUnderTest.send(service.to(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields))
                .build());
    }

    private static HttpResponse<String> json(String path, String body) {
        return ServiceUnderTest.send(service.to(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static HttpResponse<String> delete(String path) {
        return ServiceUnderTest.send(service.to(path).DELETE().build());
    }
}
