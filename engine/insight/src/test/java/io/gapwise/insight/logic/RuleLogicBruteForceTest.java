package io.gapwise.insight.logic;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.testing.CaseBuilder;
import io.gapwise.core.testing.ExhaustiveRun;
import io.gapwise.core.testing.RandomRuleSets;
import io.gapwise.core.testing.SmallWorld;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks with random rule sets over a few questions that the solver comes to the same results as trying every case. */
class RuleLogicBruteForceTest {

    private static final int RULE_SETS = 8;

    private static final Map<Stage, String> FAULTS = Map.of(
            Stage.TRIAGE, "alignments",
            Stage.VERDICT, "verdicts",
            Stage.REMEDIES, "advise no remedy",
            Stage.METHODS, "advise no method",
            Stage.MEASURES, "measure no result");

    @ParameterizedTest
    @EnumSource
    void theSolverSaysWhatTryingEveryCaseSays(SmallWorld world) {
        for (int seed = 1; seed <= RULE_SETS; seed++) {
            RuleSet rules = new RandomRuleSets(seed, world.slots()).ruleSet(3);
            agree(rules, RuleLogic.of(rules), new ExhaustiveRun(rules, world.cases()), world + " " + seed);
        }
    }

    private static void agree(RuleSet rules, RuleLogic logic, ExhaustiveRun tried, String drawn) {
        for (Rule one : rules.rules()) {
            Formula speaks = logic.speaks(one);
            assertThat(logic.isPossible(speaks))
                    .as("%s: %s can speak", drawn, one.name())
                    .isEqualTo(!tried.of(one.name()).isEmpty());
            for (Rule other : rules.rules(one.stage())) {
                assertThat(logic.implies(speaks, logic.speaks(other)))
                        .as("%s: %s implies %s", drawn, one.name(), other.name())
                        .isEqualTo(tried.implies(one.name(), other.name()));
            }
            logic.exampleOf(speaks).ifPresent(example -> confirm(rules, one, example));
        }
        assertThat(logic.isPossible(logic.completes().not()))
                .as("%s: some case breaks the contract", drawn)
                .isEqualTo(!tried.faults().isEmpty());
        for (Stage stage : Stage.answering()) {
            assertThat(logic.isPossible(
                            logic.reaches(stage), logic.endsWell(stage).not()))
                    .as("%s: some case breaks the contract in %s", drawn, stage)
                    .isEqualTo(tried.faults().stream().anyMatch(fault -> contains(fault, stage)));
        }
        assertThat(logic.undecided()).isZero();
    }

    private static boolean contains(String fault, Stage stage) {
        return FAULTS.containsKey(stage) && fault.contains(FAULTS.get(stage));
    }

    private static void confirm(RuleSet rules, Rule rule, Map<String, Object> example) {
        GapCase found = CaseBuilder.aGapCase(example).build();
        assertThat(new ExhaustiveRun(rules, List.of(found)).of(rule.name()).isEmpty())
                .as("%s speaks of %s", rule.name(), example)
                .isFalse();
    }
}
