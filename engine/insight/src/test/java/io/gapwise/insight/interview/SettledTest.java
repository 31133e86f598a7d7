package io.gapwise.insight.interview;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.testing.AnswerGrid;
import io.gapwise.core.testing.RandomRuleSets;
import io.gapwise.core.testing.SmallWorld;
import io.gapwise.insight.logic.CaseLogic;
import io.gapwise.insight.logic.CaseLogic.SmallestSets;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tries random rule sets over a few questions: a verdict is settled exactly if every way to answer the open questions
 * gives it, and what could turn it are exactly the open answers of the smallest sets that do.
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
                    SmallestSets sets = logic.smallest(known, asked, Set.of(), verdict);
                    assertThat(sets.all()).isTrue();
                    assertThat(sets.paths())
                            .as("%s, open %s", known, asked)
                            .isEqualTo(turning(grid, one, known, asked, verdicts, verdict));
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

    /** Returns what is in any of the smallest sets of open answers that give another verdict when they are given. */
    private static Set<String> turning(
            AnswerGrid grid,
            int one,
            GapCase known,
            Set<String> open,
            @Nullable VerdictValue[] verdicts,
            VerdictValue verdict) {
        Set<Set<String>> sets = new HashSet<>();
        for (int other = 0; other < verdicts.length; other++) {
            VerdictValue there = verdicts[other];
            if (there != null && there != verdict && open.containsAll(grid.differing(one, other))) {
                sets.add(answered(grid, known, grid.cases().get(other)));
            }
        }
        Set<String> turning = new HashSet<>();
        sets.stream()
                .filter(set -> sets.stream().noneMatch(less -> !less.equals(set) && set.containsAll(less)))
                .forEach(turning::addAll);
        return turning;
    }

    private static Set<String> answered(AnswerGrid grid, GapCase known, GapCase other) {
        return grid.questions().stream()
                .filter(question -> !Objects.equals(question.read(known), question.read(other)))
                .map(Property::path)
                .collect(Collectors.toSet());
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
