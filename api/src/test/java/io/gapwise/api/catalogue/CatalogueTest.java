package io.gapwise.api.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.api.Service;
import io.gapwise.api.rules.BuiltInRules;
import io.gapwise.engine.ruleset.Rule;
import io.gapwise.engine.ruleset.RuleSet;
import io.gapwise.engine.ruleset.Stage;
import io.gapwise.engine.ruleset.drl.RuleSetReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

@ExtendWith(OutputCaptureExtension.class)
class CatalogueTest {

    @AutoClose
    private static final Service service = Service.onItsOwn();

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

        List<Stage> stages = List.of(Stage.values());
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
        assertThat(cases.get("silentWhen").toString()).isEqualTo("{\"obstacles.neverLearned\":null}");
        String silent = speaks.replace("\"neverLearned\":\"PRESENT\"", "");

        assertThat(service.post(speaks).body()).contains("\"rule\":\"causes/never-learned\"");
        assertThat(service.post(silent).body()).contains("\"id\"").doesNotContain("\"rule\":\"causes/never-learned\"");
    }

    @Test
    void showsTheCasesBesideTheRulesOfAFolder() throws IOException {
        SmallRules.write(folder);
        try (Service own = Service.on(data, "--gapwise.rules-dir=" + folder)) {
            JsonNode catalogue = catalogue(own);

            JsonNode proven = rule(own, "causes/conflict");
            assertThat(proven.get("file").asString()).isEqualTo("causes/people.drl");
            assertThat(proven.get("line").asInt()).isEqualTo(3);
            assertThat(proven.at("/cases/speaks/title").asString()).isEqualTo("They quarrel");
            assertThat(proven.at("/cases/silentWhen").toString()).isEqualTo("{\"obstacles.conflict\":null}");
            assertThat(own.get("/api/v1/rules").body())
                    .as("numbers keep their digits")
                    .contains("{\"baseline\": 90.50}");
            assertThat(rule(own, "causes/many").has("cases")).isFalse();
            assertThat(catalogue.at("/stages/1/rules").asInt()).isEqualTo(2);
            assertThat(catalogue.at("/stages/0/rules").asInt()).isZero();
        }
    }

    /** Cases decide nothing, so the service answers; whoever runs it is told. */
    @Test
    void showsRulesWithoutCasesWhereTheCasesAreRefused(CapturedOutput output) throws IOException {
        SmallRules.write(folder);
        SmallRules.change(folder, "causes/people.cases.json", "PRESENT", "PRESNT");
        try (Service own = Service.on(data, "--gapwise.rules-dir=" + folder)) {
            assertThat(rules(catalogue(own))).hasSize(2).noneMatch(rule -> rule.has("cases"));
        }
        assertThat(output)
                .contains("shows the rules without cases", "people.cases.json:4:", "Maybe PRESENT")
                .doesNotContain("Exception", "\tat ");
    }

    private static JsonNode catalogue(Service service) {
        return Service.json(service.get("/api/v1/rules"));
    }

    private static List<JsonNode> rules(JsonNode catalogue) {
        return StreamSupport.stream(catalogue.get("rules").spliterator(), false).toList();
    }

    private static JsonNode rule(Service service, String name) {
        return rules(catalogue(service)).stream()
                .filter(rule -> rule.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
