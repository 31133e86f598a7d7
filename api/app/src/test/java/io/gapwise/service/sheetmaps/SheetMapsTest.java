package io.gapwise.service.sheetmaps;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Maps of sheets are kept under names, and nobody's change is lost. */
@Timeout(120)
class SheetMapsTest {

    private static final String MAPS = "/api/v1/sheet-maps";
    private static final String MAP = """
            {"gapwiseSheetMap": 1, "columns": [{"column": "%s", "use": "ANSWER", "field": "title"}]}""";

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn("--gapwise.quotas.sheet-maps=8");

    @Test
    void keepsAMapAsItWasSentAndReplacesItOnlyForWhoeverHasReadIt() {
        HttpResponse<String> made = put("needs", MAP.formatted("Request"));

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(service.get(MAPS + "/needs").body()).isEqualTo(MAP.formatted("Request"));
        assertThat(put("needs", MAP.formatted("Wish")).statusCode()).isEqualTo(428);
        assertThat(put("needs", MAP.formatted("Wish"), "If-Match", "\"7\"").statusCode())
                .isEqualTo(412);
        assertThat(put("needs", MAP.formatted("Wish"), "If-None-Match", "*").statusCode())
                .isEqualTo(412);
        HttpResponse<String> replaced = put("needs", MAP.formatted("Wish"), "If-Match", "\"1\"");
        assertThat(replaced.statusCode()).isEqualTo(200);
        assertThat(replaced.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(put("other", MAP.formatted("Wish"), "If-Match", "\"1\"").statusCode())
                .as("there is none to be replaced")
                .isEqualTo(412);
        assertThat(service.get(MAPS).body()).contains("\"name\":\"needs\",\"version\":2");

        assertThat(delete("needs", "\"1\"").statusCode()).isEqualTo(412);
        assertThat(delete("needs", "\"2\"").statusCode()).isEqualTo(204);
        assertThat(service.get(MAPS + "/needs").statusCode()).isEqualTo(404);
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        HttpResponse<String> refused = put(
                "bad",
                "{\"gapwiseSheetMap\": 1, \"titel\": \"x\", \"columns\": [{\"column\": \"A\", \"use\": \"ANSWR\"}]}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(ServiceUnderTest.json(refused).get("type").asString())
                .isEqualTo("urn:gapwise:problem:bad-sheet-map");
        assertThat(ServiceUnderTest.json(refused).get("errors").findValuesAsString("pointer"))
                .contains("/titel", "/columns/0/use");
        assertThat(put("bad", "nonsense").statusCode()).isEqualTo(400);
        assertThat(service.get(MAPS + "/bad").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bedarf%20%C3%BCber%20alles", "a.b", "%F0%9F%98%80"})
    void takesAnyReadableName(String name) {
        assertThat(put(name, MAP.formatted("Request")).statusCode()).isEqualTo(201);
        assertThat(service.get(MAPS + "/" + name).statusCode()).isEqualTo(200);
        assertThat(delete(name, "*").statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%20",
                "%00",
                "x%09y",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            })
    void takesNoOtherName(String name) {
        assertThat(put(name, MAP.formatted("Request")).statusCode()).isBetween(400, 404);
        assertThat(service.get(MAPS + "/" + name).statusCode()).isBetween(400, 404);
    }

    @Test
    void letsOneOfManyWhoAddTheSameMapWin() {
        List<Integer> statuses = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> put("race", MAP.formatted("Column " + i)).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsOnlyOnce(201).isSubsetOf(201, 412, 428);
        List<Integer> replaced = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> put("race", MAP.formatted("Other " + i), "If-Match", "\"1\"")
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(replaced).containsOnlyOnce(200).isSubsetOf(200, 412);
        delete("race", "*");
    }

    @Test
    void findsMapsForFilesOfTheSameShapeAgain() {
        String shape = "0123456789abcdef0123456789abcdef";
        put("shaped?shape=" + shape, MAP.formatted("Request"));
        put("unshaped", MAP.formatted("Request"));

        assertThat(ServiceUnderTest.json(service.get(MAPS + "?shape=" + shape)).findValuesAsString("name"))
                .containsExactly("shaped");
        put("shaped", MAP.formatted("Wish"), "If-Match", "*");
        assertThat(service.get(MAPS + "?shape=" + shape).body())
                .as("a change that names no shape keeps it")
                .contains("shaped");
        assertThat(put("shaped?shape=x", MAP.formatted("Wish"), "If-Match", "*").body())
                .contains("wrong-form");
        delete("shaped", "*");
        delete("unshaped", "*");
    }

    @Test
    void keepsOnlySoManyAndGoesIntoTheExport() {
        IntStream.range(0, 8).forEach(i -> put("many-" + i, MAP.formatted("Column " + i)));

        HttpResponse<String> refused = put("one-too-many", MAP.formatted("Request"));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("may store 8 maps of sheets", "gapwise.quotas.sheet-maps");
        assertThat(service.get("/api/v1/export").body())
                .contains("{\"type\":\"sheet-map\",\"name\":\"many-3\"", "\"column\": \"Column 3\"");
        IntStream.range(0, 8).forEach(i -> delete("many-" + i, "*"));
        assertThat(put("one-too-many", MAP.formatted("Request")).statusCode()).isEqualTo(201);
        delete("one-too-many", "*");
    }

    private static HttpResponse<String> put(String name, String json, String... headers) {
        HttpRequest.Builder request = service.to(MAPS + "/" + name)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return ServiceUnderTest.send(request.build());
    }

    private static HttpResponse<String> delete(String name, String tag) {
        return ServiceUnderTest.send(
                service.to(MAPS + "/" + name).header("If-Match", tag).DELETE().build());
    }
}
