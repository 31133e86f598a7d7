package io.gapwise.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.advice.Priority;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.PriorityEvaluation;
import io.gapwise.core.findings.Findings;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.StandingJson;
import io.gapwise.core.priority.PlaceValue;
import io.gapwise.core.priority.Standing;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Subject;
import io.gapwise.core.testing.CaseBuilder;
import io.gapwise.core.testing.RandomAnswers;
import io.gapwise.core.testing.RandomFacts;
import io.gapwise.insight.rulecases.SentAnswers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whole situations, each with the one place that somebody who thinks it through gives it among others. */
class PrioritySituationsTest {

    private static final JsonMapper JSON = new JsonMapper();

    record Situation(String title, JsonNode sent) {

        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Situation> situations() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/standings.ndjson")).stream()
                .map(JSON::readTree)
                .map(sent -> new Situation(sent.get("situation").asString(), sent));
    }

    @ParameterizedTest
    @MethodSource("situations")
    void eachSituationHasThePlaceItShouldHave(Situation situation) {
        Priority priority = weighed(situation);

        assertThat(priority.place().value().name())
                .as("placed by %s", priority.place())
                .isEqualTo(situation.sent().get("place").asString());
        Map.of(
                        "need", priority.need().value(),
                        "effect", priority.effect().value(),
                        "readiness", priority.readiness().value(),
                        "urgency", priority.urgency().value())
                .forEach((name, value) -> {
                    if (situation.sent().has(name)) {
                        assertThat(value.name())
                                .as(name)
                                .isEqualTo(situation.sent().get(name).asString());
                    }
                });
        assertThat(spoke(situation)).containsAll(said(situation));
    }

    /** No place that a case can have is left without a situation. */
    @Test
    void everyPlaceHasItsSituation() throws IOException {
        assertThat(situations().map(each -> each.sent().get("place").asString()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Stream.of(PlaceValue.values())
                        .filter(PlaceValue::known)
                        .map(Enum::name)
                        .toList());
    }

    /** Whatever is known or not, a case that is ranked has a place, and law and danger have the first. */
    @Test
    void everyCaseHasAPlaceAndLawAndDangerTheFirst() {
        RandomAnswers cases = new RandomAnswers(20261130);
        RandomFacts standings = new RandomFacts(Subject.STANDING, 20261130);
        for (int i = 0; i < 3_000; i++) {
            double chance = (i % 20) / 20.0;
            GapCase gapCase =
                    CaseBuilder.aGapCase(cases.answers(0.1 + chance / 2)).build();
            Standing standing = RandomFacts.record(Standing.class, standings.known(chance));
            Findings concluded = RulesOfModule.EVALUATOR.evaluate(gapCase).findings();
            PriorityEvaluation priority = RulesOfModule.EVALUATOR.priority(gapCase, concluded, standing);

            assertThat(priority.place()).as("%s of %s", standing, gapCase).isNotEqualTo(PlaceValue.UNKNOWN);
            boolean first = switch (priority.weighed().urgency()) {
                case LAW, DANGER -> true;
                case ONE_PERSON, DATE, NONE, UNKNOWN -> false;
            };
            assertThat(priority.place() == PlaceValue.FIRST)
                    .as("%s of %s", standing, gapCase)
                    .isEqualTo(first);
        }
    }

    private static Priority weighed(Situation situation) {
        GapCase gapCase = gapCase(situation);
        return RulesOfModule.ADVISOR.priority(gapCase, RulesOfModule.ADVISOR.advise(gapCase), standing(situation));
    }

    private static GapCase gapCase(Situation situation) {
        ObjectNode sent = JSON.createObjectNode().put("title", situation.title());
        if (situation.sent().has("case")) {
            sent.setAll((ObjectNode) situation.sent().get("case"));
        }
        return CaseBuilder.aGapCase(SentAnswers.of(sent)).build();
    }

    private static Standing standing(Situation situation) {
        try {
            return StandingJson.read(situation.sent().get("standing").toString().getBytes(StandardCharsets.UTF_8));
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
        Findings concluded = RulesOfModule.EVALUATOR.evaluate(gapCase).findings();
        return RulesOfModule.EVALUATOR.priority(gapCase, concluded, standing(situation)).spoke().stream()
                .map(Rule::name)
                .toList();
    }
}
