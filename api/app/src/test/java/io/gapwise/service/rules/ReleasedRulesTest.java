package io.gapwise.service.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gapwise.app.MiniFolder;
import io.gapwise.app.ServiceUnderTest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Which rules became live, and when, stands in the audit trail, once for each change. */
@Timeout(120)
class ReleasedRulesTest {

    @TempDir
    private Path data;

    @TempDir
    private Path folder;

    @Test
    void recordsEachRuleSetThatBecomesLive() {
        MiniFolder rules = MiniFolder.in(folder);
        String first;
        String second;
        try (ServiceUnderTest service = ServiceUnderTest.on(data, rules.setting())) {
            first = live(service);
            assertThat(released(service)).containsExactly(first);

            rules.say(7);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(released(service)).hasSize(2));
            second = live(service);
            assertThat(released(service)).containsExactly(second, first);
            assertThat(ServiceUnderTest.json(service.get("/api/v1/audit"))
                            .get(0)
                            .get("who")
                            .asString())
                    .isEqualTo("rules folder");
        }
        try (ServiceUnderTest again = ServiceUnderTest.on(data, rules.setting())) {
            assertThat(released(again)).containsExactly(second, first);
        }
    }

    private static String live(ServiceUnderTest service) {
        return ServiceUnderTest.json(service.get("/api/v1/rulesets"))
                .at("/live/version")
                .asString();
    }

    /** Returns the versions that the trail names, the newest first. */
    private static List<String> released(ServiceUnderTest service) {
        return ServiceUnderTest.json(service.get("/api/v1/audit"))
                .valueStream()
                .filter(entry -> entry.get("action").asString().equals("rules-released"))
                .map(entry -> entry.get("about"))
                .map(JsonNode::asString)
                .toList();
    }
}
