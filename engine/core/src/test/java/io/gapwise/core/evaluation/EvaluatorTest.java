package io.gapwise.core.evaluation;

import static io.gapwise.core.testing.CaseBuilder.aGapCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.Subject;
import io.gapwise.core.testing.MiniRules;
import io.gapwise.core.testing.RandomAnswers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class EvaluatorTest {

    @Test
    void noVerdictIsAFaultOfTheRuleSetAndNeverAGuess() {
        MiniRules rules = MiniRules.asTheyAre();
        rules.withFile(
                "verdict/verdict.drl", rules.text("verdict/verdict.drl").replace("otherCount > 0", "otherCount > 1"));

        assertThatThrownBy(() -> evaluate(
                        rules,
                        aGapCase().with("obstacles.toolsInadequate", "PRESENT").build()))
                .isInstanceOf(RuleSetFault.class)
                .hasMessageStartingWith("The rules gave 0 verdicts instead of one")
                .hasMessageContaining("causes/tools");
    }

    @Test
    void twoVerdictsAreAFaultOfTheRuleSet() {
        MiniRules rules = MiniRules.asTheyAre();
        rules.withFile(
                "verdict/verdict.drl",
                rules.text("verdict/verdict.drl").replace("learningCount > 0, otherCount == 0", "learningCount > 0"));
        GapCase both = aGapCase()
                .with("obstacles.toolsInadequate", "PRESENT")
                .with("obstacles.neverLearned", "PRESENT")
                .build();

        assertThatThrownBy(() -> evaluate(rules, both)).hasMessageStartingWith("The rules gave 2 verdicts");
    }

    @Test
    void trainingWithoutAMethodIsAFaultOfTheRuleSet() {
        MiniRules rules = MiniRules.asTheyAre().without("methods/methods.drl");

        assertThatThrownBy(() -> evaluate(
                        rules,
                        aGapCase().with("obstacles.neverLearned", "PRESENT").build()))
                .hasMessageStartingWith("The rules say TRAINING and advise no method");
    }

    @Test
    void aVerdictWithoutARemedyOrAResultMeasureIsAFaultOfTheRuleSet() {
        GapCase tools = aGapCase().with("obstacles.toolsInadequate", "PRESENT").build();

        assertThatThrownBy(() -> evaluate(MiniRules.asTheyAre().without("remedies/remedies.drl"), tools))
                .hasMessageStartingWith("The rules say NOT_TRAINING and advise no remedy");
        assertThatThrownBy(() -> evaluate(MiniRules.asTheyAre().without("measures/measures.drl"), tools))
                .hasMessageStartingWith("The rules say NOT_TRAINING and measure no result");
    }

    @Test
    void droolsAndPlainLoopsFindTheSameRulesSpeaking() {
        Evaluator drools = new Evaluator(MiniRules.asTheyAre().read());
        Evaluator loops = LoopEvaluator.of(MiniRules.asTheyAre().read());
        RandomAnswers random = new RandomAnswers(5);

        for (int i = 0; i < 2_000; i++) {
            GapCase drawn = aGapCase(random.answers(0.6)).build();
            assertThat(names(drools.evaluate(drawn))).isEqualTo(names(loops.evaluate(drawn)));
        }
    }

    /**
     * Drools can mix up the cases of sessions that share a rule base; our evaluator once did so in about every second
     * round.
     */
    @Test
    void manyThreadsGetTheAnswersThatOneGets() throws Exception {
        RuleSet rules = MiniRules.asTheyAre().read();
        RandomAnswers random = new RandomAnswers(6);
        List<GapCase> drawn = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            drawn.add(aGapCase(random.answers(0.6)).build());
        }
        List<List<String>> expected = allNames(LoopEvaluator.of(rules), drawn);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 25; round++) {
                Evaluator fresh = new Evaluator(rules);
                List<Callable<List<List<String>>>> askers = Collections.nCopies(8, () -> allNames(fresh, drawn));
                for (Future<List<List<String>>> answers : threads.invokeAll(askers)) {
                    assertThat(answers.get()).isEqualTo(expected);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aSessionThatThrewIsThrownAway() {
        DroolsSessions sessions = new DroolsSessions(MiniRules.asTheyAre().read());
        FlatFact fact = new FlatFact();
        fact.put(Subject.GAP_CASE, aGapCase().with("goal.stake", "LITTLE").build());

        assertThat(sessions.speaking(Stage.TRIAGE, fact).cardinality()).isEqualTo(2);
        assertThat(sessions.waiting()).isEqualTo(1);

        assertThatThrownBy(() -> sessions.speaking(Stage.TRIAGE, null)).isInstanceOf(RuntimeException.class);
        assertThat(sessions.waiting()).isZero();

        assertThat(sessions.speaking(Stage.TRIAGE, fact).cardinality()).isEqualTo(2);
    }

    private static Evaluation evaluate(MiniRules rules, GapCase gapCase) {
        return new Evaluator(rules.read()).evaluate(gapCase);
    }

    private static List<List<String>> allNames(Evaluator evaluator, List<GapCase> drawn) {
        return drawn.stream().map(evaluator::evaluate).map(EvaluatorTest::names).toList();
    }

    private static List<String> names(Evaluation evaluation) {
        return evaluation.spoke().stream().map(Rule::name).toList();
    }
}
