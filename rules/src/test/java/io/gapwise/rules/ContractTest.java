package io.gapwise.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.evaluation.LoopEvaluator;
import io.gapwise.core.json.RecommendationJson;
import io.gapwise.core.json.UnreadableRecommendation;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.testing.CaseBuilder;
import io.gapwise.core.testing.Contract;
import io.gapwise.core.testing.PublishedCase;
import io.gapwise.insight.rulecases.SentAnswers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ContractTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<Map<String, Object>> DRAWN = RulesOfModule.randomAnswers(7, 3_000, 10);

    @Test
    void everyRandomCaseGetsAnAnswerThatKeepsTheContract() {
        Map<String, Integer> verdicts = new TreeMap<>();
        for (Map<String, Object> answers : DRAWN) {
            CaseBuilder drawn = CaseBuilder.aGapCase(answers);
            JsonNode answer = JSON.readTree(answer(drawn));
            assertThat(Contract.brokenBy(JSON.readTree(drawn.json()), answer))
                    .as("broken for %s", answers)
                    .isEmpty();
            verdicts.merge(answer.at("/verdict/value").asString(), 1, Integer::sum);
        }
        assertThat(verdicts)
                .as("no verdict is a rarity: %s", verdicts)
                .hasSize(4)
                .allSatisfy((verdict, times) -> assertThat(times).isGreaterThan(DRAWN.size() / 20));
    }

    @Test
    void everyPublishedCaseGetsAnAnswerThatKeepsTheContract() {
        for (PublishedCase published : allPublished()) {
            JsonNode answer = JSON.readTree(answer(CaseBuilder.aGapCase(SentAnswers.of(published.sent()))));
            assertThat(Contract.brokenBy(published.sent(), answer))
                    .as("broken for %s", published.name())
                    .isEmpty();
        }
    }

    @Test
    void theSameCaseGetsTheSameAnswerByteForByte() {
        Advisor another = new Advisor(RulesOfModule.RULES);
        for (Map<String, Object> answers : DRAWN.subList(0, 500)) {
            CaseBuilder drawn = CaseBuilder.aGapCase(answers);
            String first = answer(drawn);
            assertThat(answer(drawn)).isEqualTo(first);
            assertThat(answer(another, drawn)).isEqualTo(first);
        }
    }

    /** What is stored is all that is left of an answer once the rules that gave it cannot be asked any more. */
    @Test
    void everyAnswerReadsBackAndIsWrittenTheSameByteForByte() throws UnreadableRecommendation {
        List<String> answers = new ArrayList<>();
        DRAWN.forEach(drawn -> answers.add(answer(CaseBuilder.aGapCase(drawn))));
        allPublished()
                .forEach(published -> answers.add(answer(CaseBuilder.aGapCase(SentAnswers.of(published.sent())))));
        for (String answer : answers) {
            assertThat(RecommendationJson.text(RecommendationJson.read(answer))).isEqualTo(answer);
        }
    }

    @Test
    void plainLoopsOverTheRulesFindTheSameRulesSpeaking() {
        Evaluator loops = LoopEvaluator.of(RulesOfModule.RULES);
        for (Map<String, Object> answers : DRAWN) {
            assertThat(loops.evaluate(CaseBuilder.aGapCase(answers).build()).spoke().stream()
                            .map(Rule::name))
                    .as("rules that speak of %s", answers)
                    .containsExactlyElementsOf(RulesOfModule.evaluate(answers).spoke().stream()
                            .map(Rule::name)
                            .toList());
        }
    }

    @Test
    void coachingMicroCourseStretchAssignmentAndExternalProgramEachWinForSomeCase() {
        Map<String, Integer> best = new TreeMap<>();
        for (Map<String, Object> answers : RulesOfModule.randomAnswers(11, 500, 4)) {
            JsonNode first =
                    JSON.readTree(answer(CaseBuilder.aGapCase(answers))).at("/methods/0/method");
            if (!first.isMissingNode()) {
                best.merge(first.asString(), 1, Integer::sum);
            }
        }
        assertThat(best.keySet())
                .containsAll(Set.of("COACHING", "MICRO_COURSE", "STRETCH_ASSIGNMENT", "EXTERNAL_PROGRAM"));
    }

    private static List<PublishedCase> allPublished() {
        return Stream.concat(PublishedCase.all().stream(), PublishedCase.fresh().stream())
                .toList();
    }

    private static String answer(CaseBuilder drawn) {
        return answer(RulesOfModule.ADVISOR, drawn);
    }

    private static String answer(Advisor advisor, CaseBuilder drawn) {
        return RulesOfModule.answer(advisor, drawn.build());
    }
}
