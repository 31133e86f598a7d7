package io.gapwise.service.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gapwise.app.MiniFolder;
import io.gapwise.app.ServiceUnderTest;
import io.gapwise.core.advice.SlippedAdvisor;
import io.gapwise.core.testing.MiniRules;
import io.gapwise.service.rules.LiveRules;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Where the index and Drools disagree, whatever asks in bulk ends, names the case and can be sent again. */
@Timeout(120)
class DoubtfulIndexTest {

    private static final String DIFFER = "urn:gapwise:problem:evaluators-differ";
    private static final String CASES = """
            {"title": "Nothing known"}
            {"title": "Old tools", "obstacles": {"toolsInadequate": "PRESENT"}}
            """;
    private static final String SHEET = """
            title,obstacles.toolsInadequate
            Nothing known,
            Old tools,PRESENT
            """;

    @TempDir
    private Path folder;

    private ServiceUnderTest service;

    @BeforeEach
    void start() throws Exception {
        MiniFolder rules = MiniFolder.in(folder.resolve("rules"));
        service = ServiceUnderTest.on(folder.resolve("data"), rules.setting(), "--gapwise.check-share=1");
        MiniRules slipped = MiniRules.asTheyAre();
        String file = "causes/obstacles.drl";
        slipped.withFile(file, slipped.text(file).replace("toolsInadequate == PRESENT", "toolsInadequate == ABSENT"));
        SlippedAdvisor.into(service.bean(LiveRules.class).now().advisor(), slipped.read(), 1);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void aBatchBreaksOffAndIsAnsweredByDroolsWhenItIsSentAgain() {
        List<JsonNode> broken = send(ServiceUnderTest.RECOMMENDATIONS + "/batch", "application/x-ndjson", CASES)
                .body()
                .lines()
                .map(ServiceUnderTest.JSON::readTree)
                .toList();

        JsonNode problem = broken.get(broken.size() - 2);
        assertNamesTheCase(problem);
        assertThat(problem.get("line").asInt()).isEqualTo(broken.size() - 1);
        assertThat(broken.get(broken.size() - 1).get("end").asBoolean()).isFalse();
        assertThat(service.get("/api/v1/cases").body()).doesNotContain("Old tools");

        List<JsonNode> again = service.batch(CASES);

        assertThat(again).hasSize(2);
        assertThat(again.get(1).at("/verdict/value").asString()).isEqualTo("NOT_TRAINING");
        assertAskedSinglyItIsTheSame(again.get(1));
    }

    @Test
    void aJobEndsAndSaysWhy() {
        HttpResponse<String> sent = send("/api/v1/jobs", "application/x-ndjson", CASES);
        String job = sent.headers().firstValue("Location").orElseThrow();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(ServiceUnderTest.json(service.get(job))
                                .get("state")
                                .asString())
                        .isEqualTo("FAILED"));

        assertNamesTheCase(ServiceUnderTest.json(service.get(job)).get("problem"));
    }

    @Test
    void theLinesOfASheetEndWithTheReason() {
        String[] lines =
                send("/api/v1/sheets", "text/csv", SHEET).body().strip().split("\n");

        JsonNode end = ServiceUnderTest.JSON.readTree(lines[lines.length - 1]);
        assertThat(end.get("end").asBoolean()).isFalse();
        assertNamesTheCase(end.get("problem"));
    }

    @Test
    void aSheetIsNotSentBackHalfAnswered() {
        HttpResponse<String> back = ServiceUnderTest.send(service.to("/api/v1/sheets")
                .header("Content-Type", "text/csv")
                .header("Accept", "text/csv")
                .POST(BodyPublishers.ofString(SHEET))
                .build());

        assertThat(back.statusCode()).isEqualTo(500);
        assertNamesTheCase(ServiceUnderTest.json(back));
    }

    private HttpResponse<String> send(String path, String type, String body) {
        return ServiceUnderTest.send(service.to(path)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static void assertNamesTheCase(JsonNode problem) {
        assertThat(problem.get("type").asString()).isEqualTo(DIFFER);
        assertThat(problem.get("status").asInt()).isEqualTo(500);
        assertThat(problem.get("detail").asString()).contains("Old tools", "send again");
    }

    private void assertAskedSinglyItIsTheSame(JsonNode answer) {
        JsonNode single =
                ServiceUnderTest.json(service.post(CASES.lines().toList().get(1)));
        assertThat(single.get("verdict")).isEqualTo(answer.get("verdict"));
        assertThat(single.get("remedies")).isEqualTo(answer.get("remedies"));
    }
}
