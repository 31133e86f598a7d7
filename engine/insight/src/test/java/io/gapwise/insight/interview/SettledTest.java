package io.gapwise.insight.interview;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.testing.AnswerGrid;
import io.gapwise.core.testing.RandomRuleSets;
import io.gapwise.core.testing.SmallWorld;
import io.gapwise.insight.logic.CaseLogic;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tries random rule sets over a few questions: a verdict is settled exactly if every way to answer the open questions
 * gives it.
 */
class SettledTest {

    private static final int RULE_SETS = 5;
    private static final int CASES = 30;

    private final Random random = new Random(9);

    @ParameterizedTest
    @EnumSource
    void isNeverWrong(SmallWorld world) {
        AnswerGrid grid = AnswerGrid.of(world);
        int settled = 0;
        int open = 0;
        for (int seed = 1; seed <= RULE_SETS; seed++) {
            RuleSet rules = new RandomRuleSets(seed, world.slots()).ruleSet(3);
            CaseLogic logic = CaseLogic.of(rules);
            Evaluator evaluator = new Evaluator(rules);
            @Nullable VerdictValue[] verdicts =
                    grid.cases().stream().map(each -> verdict(evaluator, each)).toArray(VerdictValue[]::new);
            for (int i = 0; i < CASES; i++) {
                int one = random.nextInt(verdicts.length);
                Set<String> asked = grid.paths().stream()
                        .filter(path -> random.nextBoolean())
                        .collect(Collectors.toSet());
                GapCase known = without(grid.cases().get(one), asked);
                VerdictValue verdict = verdict(evaluator, known);
                if (verdict != null) {
                    boolean expected = possible(grid, one, asked, verdicts).equals(EnumSet.of(verdict));

                    assertThat(logic.settled(known, asked, verdict))
                            .as("%s, open %s", known, asked)
                            .isEqualTo(expected);
                    settled += expected ? 1 : 0;
                    open += expected ? 0 : 1;
                }
            }
        }
        assertThat(settled).isPositive();
        assertThat(open).isPositive();
    }

    /** Returns the verdicts of all cases that differ from this one only in answers that are open. */
    private static Set<VerdictValue> possible(
            AnswerGrid grid, int one, Set<String> open, @Nullable VerdictValue[] verdicts) {
        Set<VerdictValue> possible = EnumSet.noneOf(VerdictValue.class);
        for (int other = 0; other < verdicts.length; other++) {
            VerdictValue verdict = verdicts[other];
            if (verdict != null && open.containsAll(grid.differing(one, other))) {
                possible.add(verdict);
            }
        }
        return possible;
    }

    private static GapCase without(GapCase gapCase, Set<String> paths) {
        GapCase without = gapCase;
        for (String path : paths) {
            without = CaseAnswers.with(without, CaseAnswers.find(path).orElseThrow(), null);
        }
        return without;
    }

    private static @Nullable VerdictValue verdict(Evaluator evaluator, GapCase gapCase) {
        try {
            return evaluator.verdict(gapCase);
        } catch (RuleSetFault e) {
            return null;
        }
    }
}
