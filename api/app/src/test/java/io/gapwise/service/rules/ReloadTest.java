package io.gapwise.service.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.MiniFolder;
import io.gapwise.app.ServiceUnderTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** The running service follows its folder of rules, and tells everywhere when it cannot. */
@Timeout(120)
class ReloadTest {

    @TempDir
    private Path data;

    @TempDir
    private Path place;

    @Test
    void answersByTheRulesAsTheyAreNow() {
        MiniFolder mini = MiniFolder.in(place.resolve("rules"));
        try (ServiceUnderTest service = ServiceUnderTest.on(data, mini.setting())) {
            assertThat(service.post(MiniFolder.TOOLS).body()).contains("\"The tools fail.\"");

            mini.say(1);

            await(() -> service.post(MiniFolder.TOOLS).body().contains("\"The tools fail 1.\""));
            assertThat(service.get("/api/v1/rules").body()).contains("The tools fail 1.");
        }
    }

    @Test
    void tellsInHealthMetricsAndListWhyAChangeIsNotLive() {
        MiniFolder mini = MiniFolder.in(place.resolve("rules"));
        try (ServiceUnderTest service = ServiceUnderTest.on(data, mini.setting())) {
            String version = rulesets(service).at("/live/version").asString();
            assertThat(metric(service, "gapwise.rules.problems?tag=severity:error"))
                    .isZero();
            mini.change(MiniFolder.CAUSES, "toolsInadequate == PRESENT", "toolsInadequat == PRESNT");

            await(() -> !rulesets(service).at("/lastCheck/clean").asBoolean());

            JsonNode rulesets = rulesets(service);
            assertThat(rulesets.at("/live/version").asString()).isEqualTo(version);
            assertThat(rulesets.at("/lastCheck/problems/0/file").asString()).isEqualTo(MiniFolder.CAUSES);
            assertThat(rulesets.at("/lastCheck/problems/0/maybe").asString()).isEqualTo("obstacles.toolsInadequate");
            HttpResponse<String> ready = service.get("/actuator/health/readiness");
            assertThat(ready.statusCode()).isEqualTo(200);
            assertThat(ServiceUnderTest.json(ready).at("/components/rules/details/lastCheck/problems"))
                    .hasSameSizeAs(rulesets.at("/lastCheck/problems"));
            assertThat(metric(service, "gapwise.rules.problems?tag=severity:error"))
                    .isPositive();
            assertThat(metric(service, "gapwise.rules.checks?tag=outcome:refused"))
                    .isEqualTo(1);
            assertThat(service.post(MiniFolder.TOOLS).statusCode()).isEqualTo(201);
        }
    }

    @Test
    void isNotReadyWithoutRulesAndBecomesReadyWhenTheyAreMended() throws IOException {
        Path folder = place.resolve("rules");
        try (ServiceUnderTest service = ServiceUnderTest.on(data, "--gapwise.rules-dir=" + folder)) {
            HttpResponse<String> refused = service.post(MiniFolder.TOOLS);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(ServiceUnderTest.json(refused).get("type").asString()).isEqualTo("urn:gapwise:problem:no-rules");
            assertThat(refused.body()).contains("/api/v1/rulesets").doesNotContain(place.toString());
            assertThat(service.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
            assertThat(service.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
            assertThat(rulesets(service).has("live")).isFalse();
            assertThat(service.get("/v3/api-docs").statusCode()).isEqualTo(200);
            assertThat(metric(service, "gapwise.rules.live")).isZero();

            Path made = MiniFolder.in(place.resolve("made")).path();
            Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);

            await(() -> service.get("/actuator/health/readiness").statusCode() == 200);
            assertThat(service.post(MiniFolder.TOOLS).statusCode()).isEqualTo(201);
            assertThat(metric(service, "gapwise.rules.live")).isGreaterThan(10);
        }
    }

    /** As Kubernetes does it with a ConfigMap. */
    @Test
    void followsALinkThatIsSwapped() throws IOException {
        MiniFolder.in(place.resolve("one"));
        MiniFolder two = MiniFolder.in(place.resolve("two"));
        two.say(2);
        Path link = Files.createSymbolicLink(place.resolve("rules"), Path.of("one"));
        try (ServiceUnderTest service = ServiceUnderTest.on(data, "--gapwise.rules-dir=" + link)) {
            Path next = Files.createSymbolicLink(place.resolve("next"), Path.of("two"));
            Files.move(next, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);

            await(() -> service.post(MiniFolder.TOOLS).body().contains("The tools fail 2."));
        }
    }

    @Test
    void outlivesADeletedFolderHalfWrittenFilesAndAnEditorsLeavings() throws IOException {
        MiniFolder mini = MiniFolder.in(place.resolve("rules"));
        try (ServiceUnderTest service = ServiceUnderTest.on(data, mini.setting())) {
            FileSystemUtils.deleteRecursively(mini.path());
            await(() -> !rulesets(service).at("/lastCheck/clean").asBoolean());
            assertThat(service.post(MiniFolder.TOOLS).body()).contains("The tools fail.");

            MiniFolder.in(mini.path());
            await(() -> rulesets(service).at("/lastCheck/clean").asBoolean());

            String text = mini.text(MiniFolder.CAUSES);
            Files.writeString(mini.path().resolve(MiniFolder.CAUSES), text.substring(0, text.length() / 2));
            await(() -> !rulesets(service).at("/lastCheck/clean").asBoolean());
            Files.writeString(mini.path().resolve("causes/.obstacles.drl.swp"), "half");
            Files.writeString(mini.path().resolve("causes/obstacles.drl~"), "old");
            Files.writeString(mini.path().resolve("causes/#obstacles.drl#"), "auto");
            mini.write(MiniFolder.CAUSES, text);
            mini.say(3);
            await(() -> service.post(MiniFolder.TOOLS).body().contains("The tools fail 3."));
        }
    }

    private static JsonNode rulesets(ServiceUnderTest service) {
        return ServiceUnderTest.json(service.get("/api/v1/rulesets"));
    }

    private static double metric(ServiceUnderTest service, String name) {
        return ServiceUnderTest.json(service.get("/actuator/metrics/" + name))
                .at("/measurements/0/value")
                .asDouble();
    }

    static void await(BooleanSupplier holds) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
