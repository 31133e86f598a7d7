package io.gapwise.insight.logic;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.testing.ExhaustiveRun;
import io.gapwise.core.testing.RandomRuleSets;
import io.gapwise.core.testing.SmallWorld;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks with pairs of random rule sets that what is said of both at once is what trying every case says. */
class RulesBesideRulesTest {

    private static final int PAIRS = 4;

    @ParameterizedTest
    @EnumSource
    void theSolverSaysOfTwoRuleSetsWhatTryingEveryCaseSays(SmallWorld world) {
        for (int seed = 1; seed <= PAIRS; seed++) {
            RuleSet old = drawn(2L * seed + 100, world);
            RuleSet young = drawn(2L * seed + 101, world);
            RuleLogic before = RuleLogic.of(old);
            RuleLogic after = before.beside(young);
            List<GapCase> cases = world.cases();
            agree(old, before, new ExhaustiveRun(old, cases), young, after, new ExhaustiveRun(young, cases));
        }
    }

    private static RuleSet drawn(long seed, SmallWorld world) {
        return new RandomRuleSets(seed, world.slots()).ruleSet(2);
    }

    private static void agree(
            RuleSet old, RuleLogic before, ExhaustiveRun then, RuleSet young, RuleLogic after, ExhaustiveRun now) {
        for (Rule one : old.rules()) {
            for (Rule other : young.rules(one.stage())) {
                assertThat(before.isPossible(
                                before.speaks(one), after.speaks(other).not()))
                        .as("%s speaks where %s does not", one.name(), other.name())
                        .isEqualTo(firstAlone(then.of(one.name()), now.of(other.name())));
            }
        }
        assertThat(before.isPossible(before.completes(), after.completes().not()))
                .as("only the second breaks the contract")
                .isEqualTo(onlyTheSecondFails(then, now));
        assertThat(before.undecided()).isZero();
    }

    private static boolean firstAlone(BitSet first, BitSet second) {
        BitSet alone = (BitSet) first.clone();
        alone.andNot(second);
        return !alone.isEmpty();
    }

    private static boolean onlyTheSecondFails(ExhaustiveRun then, ExhaustiveRun now) {
        for (int place = 0; place < then.evaluations().size(); place++) {
            if (then.evaluations().get(place).isPresent()
                    && now.evaluations().get(place).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
