package io.gapwise.site.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A decision on a case of its own, and what was measured of it. */
record Decided(ServiceUnderTest service, String caseId, String answer, String id) {

    static final String CASE = """
            {"title":"Calls end badly","goal":{"metric":"CUSTOMER_SATISFACTION","baseline":71,"target":80,"unit":"points",
             "costPerYear":120000,"currency":"EUR"},"audience":{"headcount":40},"gap":{"purpose":"CLOSE_GAP","doneBefore":"NEVER"},
             "obstacles":{"neverLearned":"PRESENT","consequencesWrong":"PRESENT","unwilling":"ABSENT"},
             "evidence":{"sources":["OBSERVATION"],"heard":["PERFORMERS"]}}""";

    /** A made-up course of a figure: how much of it lies before and after the start. */
    private static final int WEEKS_BEFORE = 10;

    /** Follows the answer since some weeks, with its first remedy in place. */
    static Decided followed(ServiceUnderTest service, int weeks, String more) {
        JsonNode answer = ServiceUnderTest.json(service.post(CASE));
        return begun(
                service,
                answer,
                "\"decision\":\"FOLLOWED\",\"status\":\"RUNNING\",\"startsOn\":\"%1$s\",\"choices\":[{\"remedy\":\"%2$s\",\"taken\":true,\"inPlace\":\"YES\",\"since\":\"%1$s\"}]%3$s"
                        .formatted(
                                today().minusWeeks(weeks),
                                answer.at("/remedies/0/remedy").asString(),
                                more.isEmpty() ? "" : "," + more));
    }

    static Decided declined(ServiceUnderTest service, String reason) {
        return begun(
                service,
                ServiceUnderTest.json(service.post(CASE)),
                "\"decision\":\"DECLINED\",\"reason\":\"%s\"".formatted(reason));
    }

    static Decided begun(ServiceUnderTest service, JsonNode answer, String content) {
        String id = answer.get("id").asString();
        HttpResponse<String> begun =
                send(service, "POST", "/api/v1/initiatives", "{\"recommendation\":\"%s\",%s}".formatted(id, content));
        JsonNode json = ServiceUnderTest.json(begun);
        return new Decided(
                service, json.get("case").asString(), id, json.get("id").asString());
    }

    /** Measures each week a figure that jumps from the baseline when it begins. */
    Decided measured(int weeks, int after) {
        LocalDate start = today().minusWeeks(weeks);
        String points = IntStream.range(-WEEKS_BEFORE, weeks)
                .mapToObj(week -> "{\"on\":\"%s\",\"value\":%d}"
                        .formatted(start.plusWeeks(week), (week < 0 ? 71 : after) + Math.floorMod(week, 3) - 1))
                .collect(Collectors.joining(",", "{\"series\":\"FIGURE\",\"points\":[", "]}"));
        api("POST", "/series", points);
        return this;
    }

    JsonNode api(String method, String part, String json) {
        return ServiceUnderTest.json(send(service, method, "/api/v1/initiatives/" + id + part, json));
    }

    String page() {
        return "/initiatives/" + id;
    }

    private static HttpResponse<String> send(ServiceUnderTest service, String method, String path, String json) {
        HttpResponse<String> answer = ServiceUnderTest.send(service.to(path)
                .header("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                .header("If-Match", "*")
                .method(method, BodyPublishers.ofString(json))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer;
    }

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
