package io.gapwise.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.testing.CaseBuilder;
import io.gapwise.core.testing.ExhaustiveRun;
import io.gapwise.core.testing.MiniRules;
import io.gapwise.core.testing.RandomAnswers;
import io.gapwise.core.testing.RandomRuleSets;
import io.gapwise.core.testing.SmallWorld;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The index says of every case what loops over the rules say. */
class RuleIndexTest {

    private static final int RULE_SETS = 40;

    @ParameterizedTest
    @EnumSource
    void saysOfEveryCaseOfASmallWorldWhatLoopsSay(SmallWorld world) {
        for (int seed = 1; seed <= RULE_SETS; seed++) {
            RuleSet rules = new RandomRuleSets(seed, world.slots()).ruleSet(6);
            ExhaustiveRun loops = new ExhaustiveRun(rules, world.cases());
            ExhaustiveRun index = new ExhaustiveRun(rules, world.cases(), Evaluator.indexed(rules));
            for (Rule rule : rules.rules()) {
                assertThat(index.of(rule.name()))
                        .as("%s %d: %s", world, seed, rule.name())
                        .isEqualTo(loops.of(rule.name()));
            }
            assertThat(index.faults()).isEqualTo(loops.faults());
        }
    }

    @Test
    void saysOfRandomCasesWhatLoopsSay() {
        RuleSet rules = MiniRules.asTheyAre().read();
        Evaluator loops = LoopEvaluator.of(rules);
        Evaluator index = Evaluator.indexed(rules);
        RandomAnswers random = new RandomAnswers(8);
        for (int i = 0; i < 5_000; i++) {
            GapCase drawn =
                    CaseBuilder.aGapCase(random.answers(0.1 + 0.8 * i / 5_000)).build();
            assertThat(names(index.evaluate(drawn))).isEqualTo(names(loops.evaluate(drawn)));
        }
    }

    private static List<String> names(Evaluation evaluation) {
        return evaluation.spoke().stream().map(Rule::name).toList();
    }
}
