package io.gapwise.service.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whoever starts the program for the first time can look at a made-up strategy, which is mixed with nothing. */
class SampleStrategyTest {

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn("--gapwise.samples=true");

    @Test
    void aMadeUpOrganisationCanBeLookedAtAndCountsNowhere() {
        JsonNode samples = ServiceUnderTest.json(service.get("/api/v1/strategy?sample=yes"));

        for (StrategyKind kind : StrategyKind.values()) {
            assertThat(samples.get(kind.path())).as(kind.path()).hasSizeGreaterThan(1);
            assertThat(ServiceUnderTest.json(service.get("/api/v1/" + kind.path())))
                    .isEmpty();
        }
        assertThat(samples.get("gaps").findValuesAsString("gap"))
                .contains("OBJECTIVE_WITHOUT_FIGURE", "CAPABILITY_NOBODY_NEEDS", "ASSET_WITHOUT_CAPABILITY");
        assertThat(samples.get("gaps").findValuesAsString("gap")).doesNotContain("LINK_TO_NOTHING");
        assertThat(service.get("/strategy").body()).contains("/strategy?samples=yes");
        assertThat(service.get("/strategy?samples=yes").body())
                .contains("Customers who stay", "A made-up organisation")
                .contains("– Repairs right the first time");
    }

    @Test
    void aNameOfASampleIsFreeForOnesOwn() {
        assertThat(ServiceUnderTest.send(service.to("/api/v1/objectives")
                                .header("Content-Type", "application/json")
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                                        "{\"name\":\"Customers who stay\"}"))
                                .build())
                        .statusCode())
                .isEqualTo(201);
    }
}
