package io.gapwise.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.advice.ProgressAdvice;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.followup.ProgressValue;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.FollowUpJson;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.testing.CaseBuilder;
import io.gapwise.insight.rulecases.SentAnswers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whole situations after a recommendation, each with the one judgement that somebody who thinks it through comes to. */
class ProgressSituationsTest {

    private static final JsonMapper JSON = new JsonMapper();

    record Situation(String title, JsonNode sent) {

        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Situation> situations() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/situations.ndjson")).stream()
                .map(JSON::readTree)
                .map(sent -> new Situation(sent.get("situation").asString(), sent));
    }

    @ParameterizedTest
    @MethodSource("situations")
    void eachSituationIsJudgedAsItShouldBe(Situation situation) {
        ProgressAdvice advice = judge(situation);

        assertThat(advice.value().name())
                .as("judged by %s", advice.judgements())
                .isEqualTo(situation.sent().get("value").asString());
        assertThat(spoke(situation)).containsAll(said(situation));
    }

    /** Nothing that can be concluded is left without a situation. */
    @Test
    void everyJudgementHasItsSituation() throws IOException {
        assertThat(situations().map(each -> each.sent().get("value").asString()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(ProgressValue.values()).map(Enum::name).toList());
    }

    /** Where it is not known whether it is used, nobody is told that it was not. */
    @Test
    void whatNobodyCountedIsNeverCalledUnused() throws IOException {
        assertThat(situations()
                        .filter(each -> each.sent().at("/followUp/use").isMissingNode())
                        .map(ProgressSituationsTest::judge)
                        .flatMap(advice -> advice.judgements().stream())
                        .map(ProgressAdvice.Judgement::value))
                .isNotEmpty()
                .doesNotContain(ProgressValue.NOT_USED);
    }

    private static ProgressAdvice judge(Situation situation) {
        GapCase gapCase = gapCase(situation);
        return RulesOfModule.ADVISOR.progress(gapCase, RulesOfModule.ADVISOR.advise(gapCase), followUp(situation));
    }

    private static GapCase gapCase(Situation situation) {
        ObjectNode sent = JSON.createObjectNode().put("title", situation.title());
        if (situation.sent().has("case")) {
            sent.setAll((ObjectNode) situation.sent().get("case"));
        }
        return CaseBuilder.aGapCase(SentAnswers.of(sent)).build();
    }

    private static FollowUp followUp(Situation situation) {
        try {
            return FollowUpJson.read(situation.sent().get("followUp").toString().getBytes(StandardCharsets.UTF_8));
        } catch (BadCase e) {
            throw new IllegalArgumentException(situation.title() + ": " + e.getMessage(), e);
        }
    }

    private static List<String> said(Situation situation) {
        return situation.sent().has("says")
                ? situation
                        .sent()
                        .get("says")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList()
                : List.of();
    }

    private static List<String> spoke(Situation situation) {
        GapCase gapCase = gapCase(situation);
        return RulesOfModule.EVALUATOR
                .progress(gapCase, RulesOfModule.EVALUATOR.evaluate(gapCase).findings(), followUp(situation))
                .spoke()
                .stream()
                .map(Rule::name)
                .toList();
    }
}
