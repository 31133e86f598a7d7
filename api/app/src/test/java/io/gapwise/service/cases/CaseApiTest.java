package io.gapwise.service.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Cases over HTTP. */
@Timeout(120)
class CaseApiTest {

    private static final String CASES = "/api/v1/cases";
    private static final String JSON = "application/json";
    private static final String PATCH = "application/merge-patch+json";

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    @Test
    void makesACaseOfATitleAndGivesItBack() {
        HttpResponse<String> made =
                post(CASES, "{\"title\":\"Stock counts\",\"owner\":\" Anna \",\"tags\":[\"ware house\"]}");

        assertThat(made.statusCode()).isEqualTo(201);
        String path = made.headers().firstValue("Location").orElseThrow();
        assertThat(path).startsWith(CASES + "/");
        assertThat(etag(made)).isEqualTo("\"1\"");
        HttpResponse<String> got = service.get(path);
        assertThat(got.body()).isEqualTo(made.body());
        JsonNode gapCase = json(got);
        assertThat(gapCase.get("title").asString()).isEqualTo("Stock counts");
        assertThat(gapCase.get("owner").asString()).isEqualTo("Anna");
        assertThat(gapCase.get("tags").toString()).isEqualTo("[\"ware house\"]");
        assertThat(gapCase.get("version").asInt()).isEqualTo(1);
        assertThat(gapCase.get("answers")).isEmpty();
    }

    @Test
    void sendsNothingAgainThatIsKnown() {
        String path = made("{\"title\":\"Known\"}");

        HttpResponse<String> again = ServiceUnderTest.send(
                service.to(path).header("If-None-Match", "\"1\"").build());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(ServiceUnderTest.send(service.to(path)
                                .header("If-None-Match", "\"0\"")
                                .build())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void namesEveryProblemOfTheBodyAtOnce() {
        HttpResponse<String> bad = post(
                CASES,
                "{\"titel\":\"x\",\"id\":\"7\",\"owner\":7,\"tags\":[\"a\",\"a\",\"\",8],\"notes\":{\"habbit\":\"x\",\"habit\":9},\"archived\":\"no\"}");

        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(pointers(bad))
                .containsExactlyInAnyOrder(
                        "/id",
                        "/owner",
                        "/tags/3",
                        "/tags/1",
                        "/tags/2",
                        "/notes/habit",
                        "/notes/habbit",
                        "/archived",
                        "/titel",
                        "/title");
    }

    @Test
    void changesACaseByAPatchAndKeepsTheVersionBefore() {
        String path =
                made("{\"title\":\"Stock counts\",\"obstacles\":{\"neverLearned\":\"PRESENT\",\"habit\":\"ABSENT\"}}");

        HttpResponse<String> changed = patch(
                path,
                "\"1\"",
                "{\"obstacles\":{\"neverLearned\":null,\"toolsInadequate\":\"PRESENT\"},\"notes\":{\"habit\":\"Seen\"}}");

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(etag(changed)).isEqualTo("\"2\"");
        assertThat(json(changed).get("obstacles").toString())
                .isEqualTo("{\"habit\":\"ABSENT\",\"toolsInadequate\":\"PRESENT\"}");
        assertThat(json(changed).get("notes").toString()).isEqualTo("{\"habit\":\"Seen\"}");
        assertThat(json(service.get(path + "/versions/1")).get("obstacles").toString())
                .isEqualTo("{\"neverLearned\":\"PRESENT\",\"habit\":\"ABSENT\"}");
        JsonNode versions = json(service.get(path + "/versions"));
        assertThat(versions.at("/0/changes").toString())
                .isEqualTo("[{\"path\":\"obstacles.toolsInadequate\",\"from\":null,\"to\":\"PRESENT\"},"
                        + "{\"path\":\"obstacles.neverLearned\",\"from\":\"PRESENT\",\"to\":null}]");

        HttpResponse<String> described = patch(path, "\"2\"", "{\"owner\":\"Jo\",\"archived\":true,\"notes\":null}");
        assertThat(json(described).get("version").asInt()).isEqualTo(2);
        assertThat(json(described).get("notes").isEmpty()).isTrue();
        assertThat(json(described).get("archived").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|428|unconditional-change",
                "\"7\"|412|stale-case",
                "W/\"1\"|412|stale-case",
                "*, \"7\"|412|stale-case"
            })
    void refusesAChangeOfAStateThatNobodyNames(String ifMatch, int status, String type) {
        String path = made("{\"title\":\"Stock counts\"}");

        HttpResponse<String> refused = patch(path, ifMatch, "{\"desired\":\"Right\"}");

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(json(refused).get("type").asString()).isEqualTo("urn:gapwise:problem:" + type);
        assertThat(json(refused).get("detail").asString()).contains("\"1\"");
        assertThat(etag(refused)).isEqualTo("\"1\"");
        assertThat(json(service.get(path)).has("desired")).isFalse();
    }

    @Test
    void refusesInAPatchWhatOnlyTheServiceSaysAndWhatIsNoCase() {
        String path = made("{\"title\":\"Stock counts\"}");

        HttpResponse<String> refused = patch(
                path,
                "*",
                "{\"version\":3,\"answers\":null,\"title\":null,\"gap\":{\"nature\":\"FACTS\"},\"tags\":[\"\"]}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(pointers(refused))
                .containsExactlyInAnyOrder("/version", "/answers", "/title", "/gap/nature", "/tags/0");
        assertThat(patch(path, "*", "[]").statusCode()).isEqualTo(400);
        assertThat(etag(service.get(path))).isEqualTo("\"1\"");
    }

    @Test
    void answersACaseAndSaysWhatAChangeChanged() {
        String path = made("{\"title\":\"Stock counts\",\"obstacles\":{\"neverLearned\":\"PRESENT\"}}");
        HttpResponse<String> first = post(path + "/recommendations", "");
        assertThat(first.statusCode()).isEqualTo(201);
        patch(path, "*", "{\"obstacles\":{\"neverLearned\":\"ABSENT\",\"toolsInadequate\":\"PRESENT\"}}");
        HttpResponse<String> second = post(path + "/recommendations", "");

        assertThat(second.headers().firstValue("Location").orElseThrow())
                .isEqualTo(ServiceUnderTest.RECOMMENDATIONS + "/" + id(second));
        assertThat(service.get(second.headers().firstValue("Location").orElseThrow())
                        .body())
                .isEqualTo(second.body());
        JsonNode versions = json(service.get(path + "/versions"));
        assertThat(versions.at("/0/answers/0/difference").toString())
                .isEqualTo("{\"verdictBefore\":\"TRAINING\",\"otherVerdict\":true,"
                        + "\"causesGained\":[\"TOOLS_INADEQUATE\"],\"causesLost\":[\"NEVER_LEARNED\"]}");
        assertThat(versions.at("/1/answers/0/superseded").asBoolean()).isTrue();
        assertThat(json(service.get(path)).get("answers")).hasSize(2);
        List<String> listed = ids(service.get(ServiceUnderTest.RECOMMENDATIONS));
        assertThat(listed).contains(id(second)).doesNotContain(id(first));
        JsonNode all = json(service.get(ServiceUnderTest.RECOMMENDATIONS + "?superseded=true"));
        assertThat(all.at("/0/id").asString()).isEqualTo(id(second));
        assertThat(all.at("/1/id").asString()).isEqualTo(id(first));
        assertThat(all.at("/1/superseded").asBoolean()).isTrue();
        assertThat(all.at("/1/title").asString()).isEqualTo("Stock counts");
        assertThat(service.get(ServiceUnderTest.RECOMMENDATIONS + "/" + id(first) + "/case")
                        .body())
                .contains("neverLearned");
    }

    @Test
    void answersNoOtherStateThanTheOneThatIsNamed() {
        String path = made("{\"title\":\"Stock counts\"}");

        assertThat(send("POST", path + "/recommendations", "\"7\"", JSON, "").statusCode())
                .isEqualTo(412);
        assertThat(send("POST", path + "/recommendations", "\"1\"", JSON, "").statusCode())
                .isEqualTo(201);
    }

    @Test
    void goesBackVersionByVersion() {
        String path = made("{\"title\":\"One case\"}");
        patch(path, "*", "{\"title\":\"Two cases\"}");
        patch(path, "*", "{\"title\":\"Three cases\"}");

        assertThat(json(undo(path, "*")).get("title").asString()).isEqualTo("Two cases");
        HttpResponse<String> first = undo(path, "*");
        assertThat(json(first).get("title").asString()).isEqualTo("One case");
        assertThat(json(first).get("version").asInt()).isEqualTo(5);
        HttpResponse<String> refused = undo(path, "*");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("urn:gapwise:problem:nothing-to-undo");
    }

    @Test
    void undoesOnlyTheStateThatTheCallerNames() {
        String path = made("{\"title\":\"One case\"}");
        patch(path, "*", "{\"title\":\"Two cases\"}");

        assertThat(undo(path, "").statusCode()).isEqualTo(428);
        assertThat(undo(path, "\"1\"").statusCode()).isEqualTo(412);
        assertThat(undo(path, "*, \"1\"").statusCode()).isEqualTo(412);
        assertThat(json(undo(path, "\"2\"")).get("title").asString()).isEqualTo("One case");
    }

    @Test
    void sendsNothingToWhomTheCaseIsOnlyOfUseIfThereIsNone() {
        String path = made("{\"title\":\"One case\"}");

        HttpResponse<String> unwanted = ServiceUnderTest.send(
                service.to(path).header("If-None-Match", "*").build());

        assertThat(unwanted.statusCode()).isEqualTo(304);
        assertThat(etag(unwanted)).isEqualTo("\"1\"");
        assertThat(unwanted.body()).isEmpty();
    }

    @Test
    void makesACaseThatSaysTheSame() {
        String path = made("{\"title\":\"Original\",\"tags\":[\"a\"]}");
        post(path + "/recommendations", "");

        HttpResponse<String> copy = post(path + "/duplicate", "");

        assertThat(copy.statusCode()).isEqualTo(201);
        String itsPath = copy.headers().firstValue("Location").orElseThrow();
        assertThat(itsPath).isNotEqualTo(path);
        assertThat(json(copy).get("title").asString()).isEqualTo("Original");
        assertThat(json(copy).get("tags").toString()).isEqualTo("[\"a\"]");
        assertThat(json(copy).get("answers")).isEmpty();
        assertThat(json(service.get(itsPath + "/versions")).at("/0/how").asString())
                .isEqualTo("DUPLICATED");
    }

    @Test
    void listsCasesTheLastChangedFirstAndByFilters() {
        String first = made("{\"title\":\"First\",\"reference\":\"L-1\",\"owner\":\"Lena\",\"tags\":[\"list\"]}");
        String second = made("{\"title\":\"Second\",\"reference\":\"L-2\",\"owner\":\"Lena\",\"tags\":[\"list\"]}");
        String third = made("{\"title\":\"Third\",\"reference\":\"L-3\",\"owner\":\"Lena\"}");
        post(first + "/recommendations", "");
        patch(third, "*", "{\"archived\":true}");

        JsonNode rows = json(service.get(CASES + "?owner=Lena"));
        assertThat(rows.findValuesAsString("title")).containsExactly("First", "Second");
        assertThat(rows.at("/0/lastAnswer/verdict").asString()).isEqualTo("INSUFFICIENT_EVIDENCE");
        assertThat(titles("?owner=Lena&archived=any")).containsExactly("Third", "First", "Second");
        assertThat(titles("?archived=yes&owner=Lena")).containsExactly("Third");
        assertThat(titles("?tag=list&answered=no")).containsExactly("Second");
        assertThat(titles("?tag=list&answered=yes")).containsExactly("First");
        assertThat(titles("?reference=L-2")).containsExactly("Second");
        assertThat(titles("?sample=yes")).isEmpty();
        assertThat(second).isNotEmpty();
        HttpResponse<String> bad = service.get(CASES + "?archived=maybe&cursor=x&limt=3");
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(json(bad).get("errors")).hasSize(3);
    }

    @Test
    void pagesThroughCasesAndKeepsTheFilters() {
        for (int i = 0; i < 5; i++) {
            made("{\"title\":\"Case %d\",\"tags\":[\"p & q/ä\"]}".formatted(i));
        }
        List<String> seen = new ArrayList<>();
        String path = CASES + "?limit=2&tag=p%20%26%20q/%C3%A4";
        while (path != null) {
            HttpResponse<String> page = service.get(path);
            json(page).findValuesAsString("title").forEach(seen::add);
            path = page.headers()
                    .firstValue("Link")
                    .map(link -> link.replaceFirst("<([^>]+)>.*", "$1"))
                    .orElse(null);
        }
        assertThat(seen).containsExactly("Case 4", "Case 3", "Case 2", "Case 1", "Case 0");
    }

    @Test
    void erasesACaseWithAllItsVersionsAndAnswersByAnyOfTheirIds() {
        String path = made("{\"title\":\"Xylophone one\",\"owner\":\"Xylophone\",\"tags\":[\"Xylophone\"]}");
        post(path + "/recommendations", "");
        patch(path, "*", "{\"title\":\"Xylophone two\",\"notes\":{\"habit\":\"Xylophone\"}}");
        String answer = id(post(path + "/recommendations", ""));
        patch(path, "*", "{\"title\":\"Xylophone three\"}");

        HttpResponse<String> receipt = send("DELETE", CASES + "/" + answer, "", "", "");

        assertThat(receipt.statusCode()).isEqualTo(200);
        String id = path.substring(path.lastIndexOf('/') + 1);
        assertThat(json(receipt).get("case").asString()).isEqualTo(id);
        assertThat(json(receipt).at("/erased/notes").asInt()).isEqualTo(2);
        assertThat(service.get(path).statusCode()).isEqualTo(410);
        assertThat(service.get(path + "/versions/1").statusCode()).isEqualTo(410);
        assertThat(patch(path, "*", "{}").statusCode()).isEqualTo(410);
        assertThat(post(path + "/recommendations", "").statusCode()).isEqualTo(410);
        assertThat(service.get("/api/v1/export").body()).doesNotContain("Xylophone");
        assertThat(service.get("/cases").body()).doesNotContain("Xylophone");
        assertThat(service.get(CASES + "?archived=any").body()).doesNotContain("Xylophone", id);
        assertThat(send("DELETE", path, "", "", "").body()).isEqualTo(receipt.body());
        assertThat(service.get("/api/v1/erasures/" + answer).body()).isEqualTo(receipt.body());
    }

    @Test
    void knowsNoCaseThatIsNotThere() {
        for (String id : List.of("00000000-0000-0000-0000-000000000000", "nonsense")) {
            String path = CASES + "/" + id;
            assertThat(service.get(path).statusCode()).isEqualTo(404);
            assertThat(service.get(path + "/versions").statusCode()).isEqualTo(404);
            assertThat(patch(path, "*", "{}").statusCode()).isEqualTo(404);
            assertThat(undo(path, "*").statusCode()).isEqualTo(404);
        }
        String path = made("{\"title\":\"One version\"}");
        assertThat(service.get(path + "/versions/2").statusCode()).isEqualTo(404);
        assertThat(service.get(path + "/versions/one").statusCode()).isEqualTo(404);
    }

    private static String made(String body) {
        HttpResponse<String> made = post(CASES, body);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return made.headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> post(String path, String body) {
        return send("POST", path, "", JSON, body);
    }

    private static HttpResponse<String> undo(String path, String ifMatch) {
        return send("POST", path + "/undo", ifMatch, JSON, "");
    }

    private static HttpResponse<String> patch(String path, String ifMatch, String body) {
        return send("PATCH", path, ifMatch == null ? "" : ifMatch, PATCH, body);
    }

    private static HttpResponse<String> send(String method, String path, String ifMatch, String type, String body) {
        HttpRequest.Builder request = service.to(path).method(method, BodyPublishers.ofString(body));
        if (!ifMatch.isEmpty()) {
            request.header("If-Match", ifMatch);
        }
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        return ServiceUnderTest.send(request.build());
    }

    private static JsonNode json(HttpResponse<String> response) {
        return ServiceUnderTest.json(response);
    }

    private static String id(HttpResponse<String> response) {
        return json(response).get("id").asString();
    }

    private static String etag(HttpResponse<String> response) {
        return response.headers().firstValue("ETag").orElse("");
    }

    private static List<String> ids(HttpResponse<String> list) {
        return json(list).valueStream().map(row -> row.get("id").asString()).toList();
    }

    private static List<String> titles(String query) {
        return json(service.get(CASES + query))
                .valueStream()
                .map(row -> row.get("title").asString())
                .toList();
    }

    private static List<String> pointers(HttpResponse<String> refused) {
        return json(refused)
                .get("errors")
                .valueStream()
                .map(error -> error.get("pointer").asString())
                .toList();
    }
}
