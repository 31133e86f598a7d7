package io.gapwise.service.xapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.practice.outcomes.ObservationKind;
import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Learning systems send what they record, and it becomes counts of people for an initiative. */
class XapiTest {

    private static final String STATEMENTS = "/xapi/statements";
    private static final String DID = "{\"actor\":{\"mbox\":\"mailto:%s@example.org\",\"name\":\"Xaviera Quill\"},"
            + "\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/%s\"},\"object\":{\"id\":\"https://lms.example.net/%s\"}}";

    @TempDir
    private static Path data;

    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.on(data, "--gapwise.xapi.statements=30", "--gapwise.xapi.largest=40KB");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** Three traps of Moodle are in it: a reviewer, an administrator, and a package that says no more than its verb. */
    @Test
    void countsEachPersonOnceOfWhatLearningSystemsSend() throws IOException {
        String initiative = initiative();
        connect(
                initiative,
                "{\"id\":\"https://lms.example.org/course/view.php?id=42\"},"
                        + "{\"id\":\"https://lms.example.org/mod/quiz/view.php?id=11\",\"use\":\"TEST_ON_THE_DAY\"},"
                        + "{\"id\":\"https://content.example.com/au/complaints\"}");
        ArrayNode sent = ServiceUnderTest.JSON.createArrayNode();
        try (InputStream stream = Objects.requireNonNull(XapiTest.class.getResourceAsStream("learning-systems.json"))) {
            ServiceUnderTest.JSON.readTree(stream.readAllBytes()).forEach(each -> sent.add(each.path("statement")));
        }

        HttpResponse<String> answer = post(sent.toString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(ServiceUnderTest.JSON.readTree(answer.body())).hasSize(sent.size());
        assertThat(counted(initiative))
                .extracting(DayCount::kind, DayCount::on, DayCount::people, each -> String.valueOf(each.score()))
                .containsExactly(
                        tuple(ObservationKind.COMPLETED, LocalDate.of(2026, 2, 20), 1, "null"),
                        tuple(ObservationKind.COMPLETED, LocalDate.of(2026, 3, 2), 2, "null"),
                        tuple(ObservationKind.STARTED, LocalDate.of(2026, 2, 3), 3, "null"),
                        tuple(ObservationKind.STARTED, LocalDate.of(2026, 3, 2), 4, "null"),
                        tuple(ObservationKind.TEST_ON_THE_DAY, LocalDate.of(2026, 2, 3), null, "80.0000"),
                        tuple(ObservationKind.TEST_ON_THE_DAY, LocalDate.of(2026, 3, 2), null, "82.5000"));
    }

    @Test
    void countsWhatCameBeforeAnInitiativeNamedIt() {
        post("[" + DID.formatted("early", "completed", "before") + "," + DID.formatted("late", "attempted", "before")
                + "]");
        String initiative = initiative();

        connect(initiative, "{\"id\":\"https://lms.example.net/before\"}");

        assertThat(counted(initiative))
                .extracting(DayCount::kind, DayCount::people)
                .containsExactly(tuple(ObservationKind.COMPLETED, 1), tuple(ObservationKind.STARTED, 2));
        JsonNode heard = ServiceUnderTest.json(service.get("/api/v1/xapi/activities?text=net/before"));
        assertThat(heard.at("/0/statements").asInt()).isEqualTo(2);
        assertThat(heard.at("/0/initiatives/0").asString()).isEqualTo(initiative);
    }

    @Test
    void countsNobodyOfWhomAStatementWasVoided() {
        String id = UUID.randomUUID().toString();
        String initiative = initiative();
        connect(initiative, "{\"id\":\"https://lms.example.net/voided\"}");
        post(named(id, DID.formatted("anna", "completed", "voided")));
        post(
                "{\"actor\":{\"mbox\":\"mailto:admin@example.org\"},\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/voided\"},"
                        + "\"object\":{\"objectType\":\"StatementRef\",\"id\":\"" + id + "\"}}");

        assertThat(counted(initiative)).isEmpty();
        assertThat(get("?statementId=" + id).statusCode()).isEqualTo(404);
        assertThat(get("?voidedStatementId=" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void changesNoStatementThatIsKept() {
        String id = UUID.randomUUID().toString();
        String statement = named(id, DID.formatted("anna", "completed", "kept"));
        String other = named(id, DID.formatted("anna", "passed", "kept"));

        assertThat(put("?statementId=" + id, statement).statusCode()).isEqualTo(204);
        assertThat(put("?statementId=" + id, statement).statusCode()).isEqualTo(204);
        assertThat(post(statement).body()).isEqualTo("[\"" + id + "\"]");
        assertThat(put("?statementId=" + id, other).statusCode()).isEqualTo(409);
        assertThat(post("[" + DID.formatted("bert", "completed", "never") + "," + other + "]")
                        .statusCode())
                .isEqualTo(409);

        assertThat(get("?statementId=" + id).body()).contains("verbs/completed").doesNotContain("verbs/passed");
        assertThat(get("?activity=https://lms.example.net/never").body()).contains("\"statements\":[]");
        assertThat(put("", statement).statusCode()).isEqualTo(400);
        assertThat(put("?statementId=" + UUID.randomUUID(), statement).statusCode())
                .isEqualTo(400);
    }

    @Test
    void answersInGermanWhereThatIsAskedFor() {
        assertThat(german("GET", "?statementId=" + UUID.randomUUID(), ""))
                .contains("Eine solche Aussage gibt es nicht");
        assertThat(german("GET", "?since=soon&attachments=maybe", "")).contains("Zeitpunkt", "true oder false stehen");
        assertThat(german("POST", "", "{\"actor\":")).contains("kein gültiges JSON");
        assertThat(german("POST", "", "{\"actor\":{},\"verb\":{},\"object\":{}}"))
                .contains("genau eines von mbox", "Das fehlt", "So lässt sich das nicht verwenden")
                .doesNotContain("must");
    }

    private static String german(String method, String query, String body) {
        return ServiceUnderTest.send(service.to(STATEMENTS + query)
                        .header("X-Experience-API-Version", "1.0.3")
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", "de")
                        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build())
                .body();
    }

    @Test
    void storesAllOfABatchOrNothing() {
        HttpResponse<String> answer =
                post("[" + DID.formatted("anna", "completed", "batch") + ",{\"actor\":{},\"verb\":{},\"object\":{}}]");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"/1/actor\"", "\"/1/verb/id\"", "\"/1/object/id\"");
        assertThat(get("?activity=https://lms.example.net/batch").body()).contains("\"statements\":[]");
    }

    /** No name, no address and no text that somebody wrote is in any table. */
    @Test
    void keepsNobodysName() {
        post(DID.formatted("xaviera.quill", "completed", "names")
                .replace("}}", "},\"result\":{\"response\":\"xaviera wrote\"}}"));

        JdbcClient store = service.bean(JdbcClient.class);
        for (String table : List.of("xapi_statement", "xapi_about", "xapi_activity", "initiative_count")) {
            assertThat(store.sql("select * from " + table).query().listOfRows().toString())
                    .as(table)
                    .doesNotContainIgnoringCase("xaviera", "quill");
        }
        assertThat(get("").body()).doesNotContainIgnoringCase("xaviera").contains("\"homePage\":");
    }

    @Test
    void givesAListInPages() {
        for (int i = 0; i < 5; i++) {
            post(DID.formatted("p" + i, "progressed", "pages"));
        }
        List<String> ids = new ArrayList<>();
        String next = "?activity=https://lms.example.net/pages&limit=2&ascending=true";
        while (!next.isEmpty()) {
            JsonNode page = ServiceUnderTest.JSON.readTree(get(next).body());
            page.path("statements").forEach(each -> ids.add(each.path("id").asString()));
            next = page.path("more").asString().replace(STATEMENTS, "");
        }
        assertThat(ids).hasSize(5).doesNotHaveDuplicates();
        assertThat(ServiceUnderTest.JSON
                        .readTree(get("?activity=https://lms.example.net/pages&limit=1")
                                .body())
                        .at("/statements/0/id")
                        .asString())
                .isEqualTo(ids.get(4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?statementId=e05aa883-acaf-40ad-bf54-02c8ce485fb0&limit=1",
                "?statementId=e05aa883-acaf-40ad-bf54-02c8ce485fb0&voidedStatementId=e05aa883-acaf-40ad-bf54-02c8ce485fb0",
                "?statementId=7",
                "?StatementId=e05aa883-acaf-40ad-bf54-02c8ce485fb0",
                "?verb=completed",
                "?since=yesterday",
                "?limit=-1",
                "?ascending=yes",
                "?format=all",
                "?agent=%7B%7D",
                "?unknown=1",
            })
    void refusesAQueryThatTheSpecificationHasNot(String query) {
        HttpResponse<String> answer = get(query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("X-Experience-API-Consistent-Through"))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, 200, 1.0.3",
        "1.0.2, 200, 1.0.3",
        "2.0.0, 200, 2.0.0",
        "0.95, 400, 2.0.0",
        "1.1.0, 400, 2.0.0",
        ", 400, 2.0.0"
    })
    void answersAfterTheVersionThatWasNamed(String version, int status, String answered) {
        HttpRequest.Builder request = service.to(STATEMENTS);
        HttpResponse<String> answer = ServiceUnderTest.send(
                (version == null ? request : request.header("X-Experience-API-Version", version)).build());

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status != 200) {
            assertThat(answer.body()).contains(version == null ? "\"missing\"" : "\"no-such-word\"");
        }
        assertThat(answer.headers().firstValue("X-Experience-API-Version")).contains(answered);
    }

    @Test
    void takesNoMoreThanTheMost() {
        String one = DID.formatted("anna", "completed", "most");

        assertThat(post("[" + one + ("," + one).repeat(30) + "]").statusCode()).isEqualTo(400);
        assertThat(post("[" + one + " ".repeat(41 * 1024) + "]").statusCode()).isEqualTo(413);
        assertThat(ServiceUnderTest.send(xapi(STATEMENTS)
                                .header("Content-Type", "multipart/mixed; boundary=x")
                                .POST(BodyPublishers.ofString(one))
                                .build())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void saysThatItIsNoLearningRecordStore() {
        assertThat(service.get("/xapi/about").body())
                .contains("\"1.0.3\"", "\"2.0.0\"", "\"learningRecordStore\":false");
        for (String resource :
                List.of("activities/state", "activities/profile", "activities", "agents", "agents/profile")) {
            HttpResponse<String> answer =
                    ServiceUnderTest.send(xapi("/xapi/" + resource).build());
            assertThat(answer.statusCode()).as(resource).isEqualTo(404);
            assertThat(answer.body()).as(resource).contains("no learning record store");
        }
    }

    @Test
    void forgetsInTimeWhatBelongsToNoInitiative() {
        post(DID.formatted("anna", "completed", "forgotten"));
        String initiative = initiative();
        post(DID.formatted("anna", "completed", "remembered"));
        connect(initiative, "{\"id\":\"https://lms.example.net/remembered\"}");
        service.bean(JdbcClient.class)
                .sql("update xapi_statement set stored_at = dateadd(day, -181, stored_at)"
                        + " where activity_iri like '%forgotten' or activity_iri like '%remembered'")
                .update();

        service.bean(StatementCounting.class).forget();

        assertThat(get("?activity=https://lms.example.net/forgotten").body()).contains("\"statements\":[]");
        assertThat(get("?activity=https://lms.example.net/remembered").body()).contains("verbs/completed");
    }

    @Test
    void forgetsWhichActivitiesBelongedToACaseThatIsErased() {
        String initiative = initiative();
        connect(initiative, "{\"id\":\"https://lms.example.net/erased\"}");
        post(DID.formatted("anna", "completed", "erased"));
        assertThat(counted(initiative)).isNotEmpty();
        assertThat(exported("initiative-activity")).anyMatch(line -> line.contains(initiative));
        String caseId = ServiceUnderTest.json(service.get("/api/v1/initiatives/" + initiative))
                .get("case")
                .asString();

        ServiceUnderTest.send(service.to("/api/v1/cases/" + caseId).DELETE().build());

        assertThat(exported("initiative-activity")).noneMatch(line -> line.contains(initiative));
        assertThat(exported("xapi-statement")).noneMatch(line -> line.contains(initiative));
        assertThat(counted(initiative)).isEmpty();
    }

    private static List<String> exported(String type) {
        return service.get("/api/v1/export")
                .body()
                .lines()
                .filter(line -> line.contains(type))
                .toList();
    }

    private static String named(String id, String statement) {
        return "{\"id\":\"" + id + "\"," + statement.substring(1);
    }

    private static List<DayCount> counted(String initiative) {
        return Callers.as(Caller.program(Caller.MAIN_TENANT), () -> {
            service.bean(StatementCounting.class).count(initiative);
            return service.bean(InitiativeCounts.class).of(initiative);
        });
    }

    private static String initiative() {
        String answer = ServiceUnderTest.json(service.post("{\"title\":\"Complaints\"}"))
                .get("id")
                .asString();
        return ServiceUnderTest.json(ServiceUnderTest.send(service.to("/api/v1/initiatives")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(
                                "{\"recommendation\":\"%s\",\"decision\":\"FOLLOWED\",\"title\":\"Calm words\"}"
                                        .formatted(answer)))
                        .build()))
                .get("id")
                .asString();
    }

    private static void connect(String initiative, String activities) {
        assertThat(ServiceUnderTest.send(service.to("/api/v1/initiatives/" + initiative + "/activities")
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString("{\"activities\":[" + activities + "]}"))
                                .build())
                        .statusCode())
                .isEqualTo(200);
    }

    private static HttpRequest.Builder xapi(String path) {
        return service.to(path).header("X-Experience-API-Version", "1.0.3");
    }

    private static HttpResponse<String> get(String query) {
        return ServiceUnderTest.send(xapi(STATEMENTS + query).build());
    }

    private static HttpResponse<String> post(String body) {
        return ServiceUnderTest.send(xapi(STATEMENTS)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static HttpResponse<String> put(String query, String body) {
        return ServiceUnderTest.send(xapi(STATEMENTS + query)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build());
    }
}
