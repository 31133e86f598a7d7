package io.gapwise.api.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.api.Service;
import io.gapwise.engine.ruleset.Rule;
import io.gapwise.engine.ruleset.RuleSet;
import io.gapwise.engine.ruleset.drl.RuleSetReader;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CatalogueTest {

    @Test
    void showsEveryRuleInOrderAsItsAuthorWroteIt(@TempDir Path data) {
        RuleSet ruleSet = RuleSetReader.read(BuiltInRules.files());
        try (Service service = Service.on(data)) {
            JsonNode catalogue = Service.json(service.get("/api/v1/rules"));

            assertThat(catalogue.get("version").asString()).isEqualTo(ruleSet.version());
            assertThat(StreamSupport.stream(catalogue.get("rules").spliterator(), false)
                            .map(rule -> rule.get("name").asString()))
                    .containsExactlyElementsOf(
                            ruleSet.rules().stream().map(Rule::name).toList());
            Rule first = ruleSet.rules().get(0);
            JsonNode shown = catalogue.at("/rules/0");
            assertThat(shown.get("stage").asString()).isEqualTo(first.stage().folder());
            assertThat(shown.get("summary").asString()).isEqualTo(first.summary());
            assertThat(shown.get("source").asString()).isEqualTo(first.source().cited());
            assertThat(shown.get("text").asString()).isEqualTo(first.text()).contains("when", "then", "end");
        }
    }
}
