package io.gapwise.service.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.MiniFolder;
import io.gapwise.app.ServiceUnderTest;
import io.gapwise.core.ruleset.RuleSet;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class ReplayTest {

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    @Test
    void givesTheSameAnswerToEverySampleAgain() {
        for (JsonNode sample : ServiceUnderTest.json(service.get("/api/v1/cases/samples"))) {
            JsonNode replay = replay(answered(sample.toString()));

            assertThat(replay.get("outcome").asString()).isEqualTo("SAME");
            assertThat(replay.get("same").asBoolean()).isTrue();
            assertThat(replay.get("differences")).isEmpty();
        }
    }

    @Test
    void saysWhereAnAnswerDiffers() {
        String id = answered(MiniFolder.TOOLS);
        change(id, "body = replace(body, '\"side\":\"WORKPLACE\"', '\"side\":\"PERSON\"')");

        JsonNode replay = replay(id);

        assertThat(replay.get("outcome").asString()).isEqualTo("DIFFERENT");
        assertThat(replay.get("same").asBoolean()).isFalse();
        assertThat(replay.get("differences").toString())
                .isEqualTo("[{\"pointer\":\"/causes/0/side\",\"stored\":\"PERSON\",\"replayed\":\"WORKPLACE\"}]");
    }

    @Test
    void noticesEvenAnotherWritingOfTheSame() {
        String id = answered(MiniFolder.TOOLS);
        change(id, "body = replace(body, '\"causes\":', '\"causes\": ')");

        assertThat(replay(id).at("/differences/0/pointer").asString()).isEmpty();
        assertThat(replay(id).get("outcome").asString()).isEqualTo("DIFFERENT");
    }

    @Test
    void comparesNothingUnderAnotherSemantics() {
        String id = answered(MiniFolder.TOOLS);
        String version = "1".repeat(64);
        copyRuleSet(version, 7, "canonical");
        change(id, "rule_set = '" + version + "'");

        JsonNode replay = replay(id);

        assertThat(replay.get("outcome").asString()).isEqualTo("OTHER_SEMANTICS");
        assertThat(replay.has("same")).isFalse();
        assertThat(replay.get("storedSemantics").asInt()).isEqualTo(7);
        assertThat(replay.get("detail").asString()).contains("semantics 7");
    }

    @Test
    void comparesNothingWithRulesThatDoNotReadBackToTheirVersion() {
        String id = answered(MiniFolder.TOOLS);
        String version = "2".repeat(64);
        copyRuleSet(version, RuleSet.SEMANTICS, "canonical");
        change(id, "rule_set = '" + version + "'");
        assertThat(replay(id).get("outcome").asString()).isEqualTo("UNREADABLE");

        String garbage = "3".repeat(64);
        copyRuleSet(garbage, RuleSet.SEMANTICS, "'no rules'");
        change(id, "rule_set = '" + garbage + "'");
        assertThat(replay(id).get("outcome").asString()).isEqualTo("UNREADABLE");
    }

    @Test
    void storesNothing() {
        String id = answered(MiniFolder.TOOLS);
        int before = ServiceUnderTest.json(service.get(ServiceUnderTest.RECOMMENDATIONS + "?limit=100"))
                .size();

        replay(id);

        assertThat(ServiceUnderTest.json(service.get(ServiceUnderTest.RECOMMENDATIONS + "?limit=100")))
                .hasSize(before);
    }

    @Test
    void knowsNoOtherRecommendation() {
        assertThat(post("3f2b8c1e-5d0a-4c57-9a39-0d6f3b1c2e4a").statusCode()).isEqualTo(404);
        assertThat(post("none").statusCode()).isEqualTo(404);
    }

    private static String answered(String gapCase) {
        return ServiceUnderTest.json(service.post(gapCase)).get("id").asString();
    }

    private static JsonNode replay(String id) {
        HttpResponse<String> answer = post(id);
        assertThat(answer.statusCode()).isEqualTo(200);
        return ServiceUnderTest.json(answer);
    }

    private static HttpResponse<String> post(String id) {
        return ServiceUnderTest.send(service.to(ServiceUnderTest.RECOMMENDATIONS + "/" + id + "/replay")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.noBody())
                .build());
    }

    private static void change(String id, String set) {
        WholeText.ofAll(service.bean(JdbcClient.class));
        assertThat(service.bean(JdbcClient.class)
                        .sql("update stored_recommendation set " + set + " where public_id = ?")
                        .param(id)
                        .update())
                .isEqualTo(1);
    }

    private static void copyRuleSet(String version, int semantics, String canonical) {
        service.bean(JdbcClient.class)
                .sql(
                        "insert into stored_rule_set (version, canonical, first_used, semantics) select '%s', %s, first_used, %d from stored_rule_set where semantics = %d and version not like '222%%' limit 1"
                                .formatted(version, canonical, semantics, RuleSet.SEMANTICS))
                .update();
    }
}
