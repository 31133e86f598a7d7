package io.gapwise.service.firstyear;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** A newcomer finds two initiatives with a year of data, apart from real ones. */
@Timeout(180)
class SampleYearTest {

    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.onItsOwn("--gapwise.samples=true");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void showsOneThatWorkedAndOneThatIsFlat() {
        JsonNode all = ServiceUnderTest.json(service.get("/api/v1/initiatives?sample=yes"));

        assertThat(all).hasSize(2);
        assertThat(all.findValuesAsString("lastProgress"))
                .as(all.toString())
                .contains("WORKED")
                .anyMatch(value -> value.equals("NOT_USED") || value.equals("NO_EFFECT"));
        all.forEach(each -> {
            String checks = "/api/v1/initiatives/" + each.get("id").asString() + "/checks";
            assertThat(ServiceUnderTest.json(service.get(checks)).size()).isGreaterThanOrEqualTo(2);
        });
    }

    @Test
    void tellsTheYearInTheOrderInWhichItHappened() {
        for (JsonNode each : ServiceUnderTest.json(service.get("/api/v1/initiatives?sample=yes"))) {
            JsonNode story = ServiceUnderTest.json(
                    service.get("/api/v1/cases/" + each.get("case").asString() + "/story"));
            List<String> kinds = new ArrayList<>();
            List<Instant> times = new ArrayList<>();
            story.get("entries").forEach(entry -> {
                kinds.add(entry.get("kind").asString());
                times.add(Instant.parse(entry.get("at").asString()));
            });

            assertThat(kinds).startsWith("VERSION", "ANSWER", "INITIATIVE", "CHECK");
            assertThat(times).isSorted();
            Instant start = Instant.parse(each.get("startsOn").asString() + "T00:00:00Z");
            assertThat(times.get(1)).as("the answer").isBefore(times.get(2));
            assertThat(times.get(2)).as("the decision").isBefore(start);
            assertThat(times.get(3)).as("the first check").isAfter(start);
        }
    }

    @Test
    void whatSomebodyDecidesOnASampleIsHisOwn() {
        String answer = ServiceUnderTest.json(service.get("/api/v1/initiatives?sample=yes"))
                .at("/0/recommendation")
                .asString();
        HttpResponse<String> begun = ServiceUnderTest.send(service.to("/api/v1/initiatives")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"recommendation\":\"%s\",\"decision\":\"FOLLOWED\"}".formatted(answer)))
                .build());
        String address = begun.headers().firstValue("Location").orElseThrow();

        assertThat(ServiceUnderTest.json(begun).get("sample").asBoolean()).isFalse();
        assertThat(ServiceUnderTest.json(service.get("/api/v1/initiatives"))).hasSize(1);
        ServiceUnderTest.send(service.to(address).DELETE().build());
    }

    @Test
    void countsNeitherOfThem() {
        assertThat(ServiceUnderTest.json(service.get("/api/v1/initiatives"))).isEmpty();
        assertThat(ServiceUnderTest.json(service.get("/api/v1/track-record?kind=CAUSE"))
                        .get("records"))
                .isEmpty();
        assertThat(ServiceUnderTest.json(service.get("/api/v1/reminders?overdue=true")))
                .isEmpty();
    }
}
