package io.gapwise.service.firstyear;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
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
    void countsNeitherOfThem() {
        assertThat(ServiceUnderTest.json(service.get("/api/v1/initiatives"))).isEmpty();
        assertThat(ServiceUnderTest.json(service.get("/api/v1/track-record?kind=CAUSE"))
                        .get("records"))
                .isEmpty();
        assertThat(ServiceUnderTest.json(service.get("/api/v1/reminders?overdue=true")))
                .isEmpty();
    }
}
