package io.gapwise.service.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** An initiative on a recommendation, and what it takes to say what came of it. */
final class Outcomes {

    private static final String CASE = """
            {"title":"Calls end badly","goal":{"metric":"CUSTOMER_SATISFACTION","baseline":71,"target":80,"unit":"points",
             "costPerYear":120000,"currency":"EUR"},"audience":{"headcount":40},"gap":{"purpose":"CLOSE_GAP","doneBefore":"NEVER"},
             "obstacles":{"neverLearned":"PRESENT","feedbackMissing":"PRESENT","unwilling":"ABSENT"},
             "evidence":{"sources":["OBSERVATION"],"heard":["PERFORMERS"]}}""";

    private final ServiceUnderTest service;
    private final String caseId;
    private final String id;

    private Outcomes(ServiceUnderTest service, String caseId, String id) {
        this.service = service;
        this.caseId = caseId;
        this.id = id;
    }

    /** Begins one that started so many weeks ago, with all of its remedies in place since then. */
    static Outcomes begunWeeksAgo(ServiceUnderTest service, int weeks, String more) {
        LocalDate since = today().minusWeeks(weeks);
        return begun(service, since, since, more);
    }

    /** Begins one that is said to have started on a day, with its first remedy in place since another one. */
    static Outcomes begun(ServiceUnderTest service, LocalDate startsOn, LocalDate since, String more) {
        JsonNode answer = ServiceUnderTest.json(service.post(CASE));
        String remedy = answer.at("/remedies/0/remedy").asString();
        HttpResponse<String> begun = send(service, "POST", "/api/v1/initiatives", "application/json", """
                {"recommendation":"%s","decision":"FOLLOWED","status":"RUNNING","startsOn":"%s",
                 "choices":[{"remedy":"%s","taken":true,"inPlace":"YES","since":"%s"}]%s}""".formatted(
                        answer.get("id").asString(), startsOn, remedy, since, more));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        return new Outcomes(
                service,
                answer.get("id").asString(),
                ServiceUnderTest.json(begun).get("id").asString());
    }

    String id() {
        return id;
    }

    String caseId() {
        return caseId;
    }

    String path(String part) {
        return "/api/v1/initiatives/" + id + part;
    }

    HttpResponse<String> get(String part) {
        return service.get(path(part));
    }

    HttpResponse<String> post(String part, String json) {
        return send(service, "POST", path(part), "application/json", json);
    }

    HttpResponse<String> postFile(String part, String csv) {
        return send(service, "POST", path(part), "text/csv", csv);
    }

    HttpResponse<String> delete(String part) {
        return send(service, "DELETE", path(part), "", "");
    }

    static HttpResponse<String> send(ServiceUnderTest service, String method, String path, String type, String body) {
        HttpRequest.Builder request = service.to(path)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        return ServiceUnderTest.send(request.build());
    }

    /** Lists the problems, each as its place and its code. */
    static List<String> problems(HttpResponse<String> refused) {
        List<String> found = new ArrayList<>();
        ServiceUnderTest.json(refused)
                .path("errors")
                .forEach(error -> found.add(error.path("pointer").asString() + " "
                        + error.path("code").asString()));
        return found;
    }

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
