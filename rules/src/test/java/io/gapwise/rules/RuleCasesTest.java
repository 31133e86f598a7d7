package io.gapwise.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Source;
import io.gapwise.insight.rulecases.RuleCase;
import io.gapwise.insight.signs.SignBook;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class RuleCasesTest {

    static Stream<String> rules() {
        return RulesOfModule.RULES.rules().stream().map(Rule::name);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void eachRuleSpeaksOfItsCaseAndIsSilentWhenOneAnswerDiffers(String rule) {
        List<RuleCase> cases = RulesOfModule.CASES.getOrDefault(rule, List.of());
        assertThat(cases).as("the case of %s", rule).hasSize(1);
        RuleCase own = cases.get(0);

        assertThat(RulesOfModule.spoke(own, own.speaks(), own.known()))
                .as("%s speaks of its case", rule)
                .contains(rule);
        assertThat(RulesOfModule.spoke(own, own.silent(), own.knownSilent()))
                .as("%s is silent when %s is %s", rule, own.changed(), Objects.toString(own.to(), "left out"))
                .doesNotContain(rule);
    }

    @Test
    void everySourceListedIsCitedByARuleOrASign() throws IOException {
        Stream<String> byRules =
                RulesOfModule.RULES.rules().stream().map(Rule::source).map(Source::id);
        List<String> cited = Stream.concat(byRules, SignBook.of(RulesOfModule.FILES).cited().stream())
                .distinct()
                .toList();
        List<String> listed = new JsonMapper()
                .readTree(Files.readString(RulesOfModule.FOLDER.resolve("sources.json")))
                .findValuesAsString("id");

        assertThat(listed).containsExactlyInAnyOrderElementsOf(cited);
    }
}
