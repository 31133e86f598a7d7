package io.gapwise.site.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gapwise.app.MiniFolder;
import io.gapwise.app.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the live rules promise is proved once, beside the requests, and shown by page and API. */
@Timeout(180)
class ProofPagesTest {

    private static final String PROOF = "/api/v1/rules/proof";

    @Test
    void proveTheLiveRulesAndNameTheCaseAndTheRulesWhereSomethingDoesNotHold(
            @TempDir Path data, @TempDir Path folder) {
        MiniFolder mini = MiniFolder.in(folder);
        try (ServiceUnderTest service = ServiceUnderTest.on(data, mini.setting())) {
            JsonNode report = ready(service);

            assertThat(report.get("version"))
                    .isEqualTo(ServiceUnderTest.json(service.get("/api/v1/rules")).get("version"));
            assertThat(report.get("proved").asBoolean()).isFalse();
            assertThat(report.get("promises")).anySatisfy(promise -> {
                assertThat(promise.get("code").asString()).isEqualTo("one-verdict");
                assertThat(promise.get("proved").asInt()).isEqualTo(1);
            });
            JsonNode claimed = find(report, "verdict-follows", "only-learning");
            assertThat(claimed.get("outcome").asString()).isEqualTo("refuted");
            assertThat(service.post(claimed.get("shown").toString()).statusCode())
                    .as("the case can be sent as it is")
                    .isEqualTo(201);
            assertThat(claimed.at("/rules/0/line").asInt()).isPositive();
            assertThat(service.get("/rules/proof").body())
                    .contains("What is not proved", "verdict/")
                    .doesNotContain(folder.toString());

            mini.say(1);

            await().atMost(Duration.ofSeconds(60))
                    .until(() -> !version(service.get(PROOF)).equals(report.get("version").asString()));
        }
    }

    /** The rules that come with the program are proved in every part, in both languages. */
    @Test
    void showTheShippedRulesAsProvedInTheLanguageAskedFor(@TempDir Path data) {
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            assertThat(service.get("/rules/proof").body()).contains("The rules are being proved");
            JsonNode report = ready(service);

            assertThat(report.get("results")).isEmpty();
            assertThat(service.get("/rules/proof").body())
                    .contains(
                            "Everything is proved",
                            "Every case gets exactly one verdict.",
                            "Nobody is called unsuited before training was tried");
            HttpResponse<String> german = ServiceUnderTest.send(
                    service.to("/rules/proof").header("Accept-Language", "de").build());
            assertThat(german.body())
                    .contains("Alles ist bewiesen", "Niemand heißt ungeeignet, bevor Schulung versucht wurde");
        }
    }

    private static JsonNode ready(ServiceUnderTest service) {
        await().atMost(Duration.ofSeconds(150))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> service.get(PROOF).statusCode() == 200);
        return ServiceUnderTest.json(service.get(PROOF));
    }

    private static String version(HttpResponse<String> answer) {
        return ServiceUnderTest.json(answer).get("version").asString();
    }

    private static JsonNode find(JsonNode report, String promise, String about) {
        for (JsonNode result : report.get("results")) {
            if (result.get("promise").asString().equals(promise)
                    && result.path("about").asString().equals(about)) {
                return result;
            }
        }
        throw new AssertionError("There is no result of %s %s.".formatted(promise, about));
    }
}
