package io.gapwise.service.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.MiniFolder;
import io.gapwise.app.ServiceUnderTest;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.drl.BuiltInRules;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CatalogueTest {

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    private static final RuleSet RULES = RuleSetReader.read(BuiltInRules.files());

    @TempDir
    private Path data;

    @TempDir
    private Path folder;

    @Test
    void showsEveryRuleInOrderAsItsAuthorWroteIt() {
        JsonNode catalogue = catalogue(service);

        assertThat(catalogue.get("version").asString()).isEqualTo(RULES.version());
        assertThat(rules(catalogue))
                .extracting(rule -> rule.get("name").asString())
                .containsExactlyElementsOf(
                        RULES.rules().stream().map(Rule::name).toList());
        Rule first = RULES.rules().get(0);
        JsonNode shown = catalogue.at("/rules/0");
        assertThat(shown.get("stage").asString()).isEqualTo(first.stage().folder());
        assertThat(shown.get("summary").asString()).isEqualTo(first.summary());
        assertThat(shown.get("source").asString()).isEqualTo(first.source().cited());
        assertThat(shown.get("text").asString()).isEqualTo(first.text()).contains("when", "then", "end");
        assertThat(shown.get("file").asString()).isEqualTo(first.file()).startsWith("triage/");
        assertThat(shown.get("line").asInt()).isEqualTo(first.span().line());
    }

    @Test
    void showsWhichWarningsARuleAcceptsAndWhyWhereItDoes() {
        List<JsonNode> shown = rules(catalogue(service));

        assertThat(RULES.rules())
                .anySatisfy(rule -> assertThat(rule.acceptances()).isNotEmpty());
        for (int i = 0; i < shown.size(); i++) {
            Rule rule = RULES.rules().get(i);
            assertThat(shown.get(i).has("accepts"))
                    .isEqualTo(!rule.acceptances().isEmpty());
            assertThat(shown.get(i).path("accepts"))
                    .extracting(accepted -> accepted.get("code").asString() + ": "
                            + accepted.get("why").asString())
                    .containsExactlyElementsOf(rule.acceptances().stream()
                            .map(accepted -> accepted.code() + ": " + accepted.why())
                            .toList());
        }
    }

    @Test
    void showsTheStagesWithWhatTheyAskAndHowManyRulesAnswer() {
        JsonNode catalogue = catalogue(service);

        List<Stage> stages = Stage.concluding();
        assertThat(catalogue.get("stages")).hasSameSizeAs(stages);
        for (Stage stage : stages) {
            JsonNode shown = catalogue.get("stages").get(stage.ordinal());
            assertThat(shown.get("stage").asString()).isEqualTo(stage.folder());
            assertThat(shown.get("asks").asString()).isEqualTo(stage.question());
            assertThat(shown.get("rules").asInt())
                    .isEqualTo(RULES.rules(stage).size())
                    .isPositive();
        }
    }

    @Test
    void showsOfEveryRuleACaseAndTheOneAnswerThatSilencesIt() {
        assertThat(rules(catalogue(service))).allSatisfy(rule -> {
            assertThat(rule.at("/cases/speaks/title").asString()).isNotEmpty();
            assertThat(rule.at("/cases/silentWhen").size()).isEqualTo(1);
        });
    }

    @Test
    void aShownCaseCanBeSentAndMakesItsRuleSpeak() {
        JsonNode cases = rule(service, "causes/never-learned").get("cases");
        String speaks = cases.get("speaks").toString();
        assertThat(cases.get("silentWhen").toString()).isEqualTo("{\"obstacles.neverLearned\":\"ABSENT\"}");
        String silent = speaks.replace("\"neverLearned\":\"PRESENT\"", "\"neverLearned\":\"ABSENT\"");

        assertThat(service.post(speaks).body()).contains("\"rule\":\"causes/never-learned\"");
        assertThat(service.post(silent).body()).contains("\"id\"").doesNotContain("\"rule\":\"causes/never-learned\"");
    }

    @Test
    void showsTheCasesBesideTheRulesOfAFolder() {
        MiniFolder mini = MiniFolder.in(folder);
        mini.write("causes/obstacles.cases.json", """
                [ { "rule": "causes/tools",
                    "case": {"title": "Slow", "goal": {"baseline": 90.50}, "obstacles": {"toolsInadequate": "PRESENT"}},
                    "silentWhen": {"obstacles.toolsInadequate": null} } ]
                """);
        try (ServiceUnderTest own = ServiceUnderTest.on(data, mini.setting())) {
            JsonNode proven = rule(own, "causes/tools");
            assertThat(proven.get("file").asString()).isEqualTo("causes/obstacles.drl");
            assertThat(proven.get("line").asInt()).isEqualTo(22);
            assertThat(proven.at("/cases/speaks/title").asString()).isEqualTo("Slow");
            assertThat(proven.at("/cases/silentWhen").toString()).isEqualTo("{\"obstacles.toolsInadequate\":null}");
            assertThat(own.get("/api/v1/rules").body())
                    .as("numbers keep their digits")
                    .contains("{\"baseline\": 90.50}");
            assertThat(rule(own, "causes/never-learned").has("cases")).isFalse();
            assertThat(catalogue(own).at("/stages/1/rules").asInt()).isEqualTo(3);
        }
    }

    private static JsonNode catalogue(ServiceUnderTest service) {
        return ServiceUnderTest.json(service.get("/api/v1/rules"));
    }

    private static List<JsonNode> rules(JsonNode catalogue) {
        return StreamSupport.stream(catalogue.get("rules").spliterator(), false).toList();
    }

    private static JsonNode rule(ServiceUnderTest service, String name) {
        return rules(catalogue(service)).stream()
                .filter(rule -> rule.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
