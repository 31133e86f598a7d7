package io.gapwise.insight.change;

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
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tries random rule sets over a few questions: the nearest changes to something known are those that trying every case
 * finds.
 */
class ChangesBruteForceTest {

    private static final int RULE_SETS = 5;
    private static final int CASES = 12;

    private final Random random = new Random(4);

    @ParameterizedTest
    @EnumSource
    void nearestIsWhatTryingEveryCaseFinds(SmallWorld world) {
        AnswerGrid grid = AnswerGrid.of(world);
        int compared = 0;
        for (int seed = 1; seed <= RULE_SETS; seed++) {
            RuleSet rules = new RandomRuleSets(seed, world.slots()).ruleSet(3);
            Evaluator evaluator = new Evaluator(rules);
            Changes changes = new Changes(evaluator, CaseLogic.of(rules), new Alternatives(rules));
            @Nullable VerdictValue[] verdicts =
                    grid.cases().stream().map(each -> verdict(evaluator, each)).toArray(VerdictValue[]::new);
            for (int i = 0; i < CASES; i++) {
                int one = random.nextInt(verdicts.length);
                compared += verdicts[one] != null && agrees(changes, grid, one, verdicts) ? 1 : 0;
            }
        }
        assertThat(compared).isGreaterThan(CASES);
    }

    /** Compares the result with that of trying every case, and says whether the search was exhausted. */
    private static boolean agrees(Changes changes, AnswerGrid grid, int one, @Nullable VerdictValue[] verdicts) {
        NearestChanges nearest = changes.nearest(grid.cases().get(one), null, grid.paths());
        Set<Set<String>> expected = fewest(grid, one, verdicts);
        Set<Set<String>> found = nearest.found().stream()
                .map(way ->
                        way.changes().stream().map(AnswerChange::path).collect(Collectors.toCollection(TreeSet::new)))
                .collect(Collectors.toSet());

        if (nearest.exhausted()) {
            assertThat(found).as("%s", grid.cases().get(one)).isEqualTo(expected);
        } else {
            assertThat(expected).as("%s", grid.cases().get(one)).containsAll(found);
        }
        return nearest.exhausted();
    }

    /** Whatever is chosen for each step of a way is one of the ways that trying every case finds. */
    @ParameterizedTest
    @EnumSource
    void everyChoiceLeadsToTheVerdictAndNoneIsToldTwice(SmallWorld world) {
        AnswerGrid grid = AnswerGrid.of(world);
        int chosen = 0;
        for (int seed = 1; seed <= RULE_SETS; seed++) {
            RuleSet rules = new RandomRuleSets(seed, world.slots()).ruleSet(3);
            Evaluator evaluator = new Evaluator(rules);
            Changes changes = new Changes(evaluator, CaseLogic.of(rules), new Alternatives(rules));
            for (int i = 0; i < CASES; i++) {
                GapCase one = grid.cases().get(random.nextInt(grid.cases().size()));
                VerdictValue now = verdict(evaluator, one);
                if (now == null) {
                    continue;
                }
                List<List<AnswerChange>> told = changes.choices(one, null, grid.paths(), 100).found().stream()
                        .flatMap(choice -> chosen(choice).stream())
                        .toList();
                assertThat(told).doesNotHaveDuplicates().allSatisfy(way -> {
                    assertThat(way).noneMatch(change -> change.to() == null);
                    assertThat(verdict(evaluator, changed(one, way))).isNotEqualTo(now);
                });
                chosen += told.size();
            }
        }
        assertThat(chosen).isGreaterThan(CASES);
    }

    private static List<List<AnswerChange>> chosen(WayChoice choice) {
        List<List<AnswerChange>> ways = List.of(List.of());
        for (List<AnswerChange> step : choice.steps()) {
            ways = ways.stream()
                    .flatMap(way -> step.stream()
                            .map(change -> Stream.concat(way.stream(), Stream.of(change))
                                    .toList()))
                    .toList();
        }
        return ways;
    }

    private static GapCase changed(GapCase gapCase, List<AnswerChange> way) {
        GapCase changed = gapCase;
        for (AnswerChange change : way) {
            Property property = CaseAnswers.find(change.path()).orElseThrow();
            Object to = change.to();
            changed = CaseAnswers.with(
                    changed,
                    property,
                    property.kind() == Property.Kind.WORD
                            ? property.words().stream()
                                    .filter(word -> word.name().equals(to))
                                    .findFirst()
                                    .orElseThrow()
                            : to instanceof List<?> names ? CaseAnswers.wordsNamed(property, names) : to);
        }
        return changed;
    }

    /**
     * Returns the smallest sets of at most three answers in which a case with another verdict differs from this one, each
     * by an answer that is known; none contains another.
     */
    private static Set<Set<String>> fewest(AnswerGrid grid, int one, @Nullable VerdictValue[] verdicts) {
        Set<Set<String>> all = new HashSet<>();
        for (int other = 0; other < verdicts.length; other++) {
            if (verdicts[other] != null && verdicts[other] != verdicts[one]) {
                Set<String> differing = grid.differing(one, other);
                if (differing.size() <= CaseLogic.MOST_CHANGES
                        && allKnown(grid.cases().get(other), differing)) {
                    all.add(differing);
                }
            }
        }
        return all.stream()
                .filter(set -> all.stream().noneMatch(less -> less.size() < set.size() && set.containsAll(less)))
                .collect(Collectors.toSet());
    }

    private static boolean allKnown(GapCase gapCase, Set<String> paths) {
        return paths.stream()
                .map(path -> CaseAnswers.find(path).orElseThrow())
                .allMatch(property -> CaseAnswers.sent(property.read(gapCase)) != null);
    }

    /** Returns the verdict, or null where the rules give no whole answer. */
    private static @Nullable VerdictValue verdict(Evaluator evaluator, GapCase gapCase) {
        try {
            return evaluator.evaluate(gapCase).verdict().value();
        } catch (RuleSetFault e) {
            return null;
        }
    }
}
