package io.gapwise.service.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.MiniFolder;
import io.gapwise.app.ServiceUnderTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A draft that is sent is compared with the live rules and tried on stored cases, and nothing is changed by it. */
class ImpactTest {

    @TempDir
    private static Path folder;

    private static ServiceUnderTest service;
    private static MiniFolder rules;

    @BeforeAll
    static void start() {
        rules = MiniFolder.in(folder.resolve("rules"));
        service = ServiceUnderTest.on(folder.resolve("data"), "--gapwise.rules-dir=" + rules.path());
        service.post(MiniFolder.TOOLS);
        service.post("{\"title\":\"They never learned it\",\"obstacles\":{\"neverLearned\":\"PRESENT\"}}");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void saysExactlyInWhichCasesADraftAnswersOtherwise() {
        JsonNode compared = json(post("difference", wider()));

        assertThat(compared.get("clean").asBoolean()).isTrue();
        assertThat(compared.at("/difference/same").asBoolean()).isFalse();
        assertThat(compared.at("/difference/rules/0/name").asString()).isEqualTo("causes/did-it-often");
        JsonNode first = compared.at("/difference/differences/0");
        assertThat(first.get("aspect").asString()).isEqualTo("VERDICT");
        assertThat(first.at("/changes/0/sentence").asString()).isEqualTo("TRAINING becomes INSUFFICIENT_EVIDENCE");
        assertThat(first.at("/changes/0/always").toString()).contains("gap.doneBefore", "BY_SOME");
        assertThat(first.at("/changes/0/smallest/gap/doneBefore").asString()).isEqualTo("BY_SOME");
        assertThat(first.at("/changes/0/confirmed").asBoolean()).isTrue();
        assertThat(compared.has("impact")).isFalse();
    }

    @Test
    void provesThatWhatIsOnlyWrittenOtherwiseChangesNothing() {
        String otherwise = rules.text(MiniFolder.CAUSES)
                .replace("toolsInadequate == PRESENT", "toolsInadequate not in ( ABSENT, UNKNOWN )");

        assertThat(json(post("difference", Map.of(MiniFolder.CAUSES, otherwise)))
                        .at("/difference/same")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void countsStoredCasesThatADraftAnswersOtherwiseAndChangesNoneOfThem() {
        String before = service.get(ServiceUnderTest.RECOMMENDATIONS).body();
        String live = service.get("/api/v1/rulesets").body();
        String other = rules.text(MiniFolder.CAUSES).replace("findCause( TOOLS_INADEQUATE", "findCause( NEVER_LEARNED");

        JsonNode impact = json(post("impact", Map.of(MiniFolder.CAUSES, other))).get("impact");

        assertThat(impact.get("cases").asInt()).isEqualTo(2);
        assertThat(impact.get("there").asInt()).isEqualTo(2);
        assertThat(impact.get("differing").asInt()).isEqualTo(1);
        assertThat(impact.at("/changed/VERDICT").asInt()).isEqualTo(1);
        assertThat(impact.at("/examples/0/title").asString()).isEqualTo("Case");
        assertThat(impact.at("/examples/0/changes/0").asString()).isEqualTo("verdict: NOT_TRAINING → TRAINING");
        assertThat(service.get(ServiceUnderTest.RECOMMENDATIONS).body()).isEqualTo(before);
        assertThat(service.get("/api/v1/rulesets").body()).isEqualTo(live);
    }

    @Test
    void triesTheNewestCasesAndSaysHowManyThereAre() {
        JsonNode impact = json(post("impact?limit=1", wider())).get("impact");

        assertThat(impact.get("cases").asInt()).isEqualTo(1);
        assertThat(impact.get("there").asInt()).isEqualTo(2);
    }

    @Test
    void listsTheProblemsOfADraftThatCannotBeReadAndComparesNothing() {
        String bad = rules.text(MiniFolder.CAUSES).replace("toolsInadequate ==", "toolsInadequat ==");

        JsonNode compared = json(post("impact", Map.of(MiniFolder.CAUSES, bad)));

        assertThat(compared.get("clean").asBoolean()).isFalse();
        assertThat(compared.at("/problems/0/code").asString()).isEqualTo("unknown-path");
        assertThat(compared.has("impact")).isFalse();
    }

    @Test
    void refusesParametersThatItDoesNotKnow() {
        assertThat(post("impact?limit=0", wider()).statusCode()).isEqualTo(400);
        assertThat(post("difference?whole=perhaps", wider()).statusCode()).isEqualTo(400);
        assertThat(post("difference?limit=3", wider()).statusCode()).isEqualTo(400);
    }

    private static Map<String, String> wider() {
        return Map.of(
                MiniFolder.CAUSES,
                rules.text(MiniFolder.CAUSES).replace("doneBefore == OFTEN", "doneBefore in ( OFTEN, BY_SOME )"));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ServiceUnderTest.json(answer);
    }

    private static HttpResponse<String> post(String what, Map<String, String> files) {
        return ServiceUnderTest.send(service.to("/api/v1/rulesets/" + what)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(ServiceUnderTest.JSON.writeValueAsString(files)))
                .build());
    }
}
