package io.gapwise.insight.why;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.testing.RandomRuleSets;
import io.gapwise.core.testing.SmallWorld;
import io.gapwise.insight.claims.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Checks with random rule sets over a few questions that the tests that are shown as failing are exactly those that
 * keep the rule silent.
 */
class WhyNotExactTest {

    private static final int RULE_SETS = 3;
    private static final int CASES = 8;
    private static final int MOST_TESTS = 10;

    private final Random random = new Random(7);

    /**
     * Tries every way to reverse the results of some tests. The failing tests must be those in a smallest set that
     * makes the rule speak.
     */
    @ParameterizedTest
    @EnumSource
    void aTestFailsIfAndOnlyIfASmallestWayToLetTheRuleSpeakTurnsItRound(SmallWorld world) {
        int compared = 0;
        for (Told told : told(world)) {
            List<ConditionPart> tests = told.tests();
            if (tests.size() <= MOST_TESTS) {
                int failing = 0;
                for (int i = 0; i < tests.size(); i++) {
                    failing |= tests.get(i).failing() ? 1 << i : 0;
                }
                assertThat(failing)
                        .as("%s of %s", told.rule.name(), tests)
                        .isEqualTo(TurnedConditions.inSmallestWays(told.condition, tests.size()));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    /**
     * If the rule speaks in another case, giving only the failing tests the results that they have there must make it
     * speak here.
     */
    @ParameterizedTest
    @EnumSource
    void whereverTheRuleSpeaksItIsTheFailingTestsThatAreOtherwise(SmallWorld world) {
        int compared = 0;
        for (Told told : told(world)) {
            List<Condition.Test> tests = told.rule.condition().tests().toList();
            for (int i = 0; i < CASES * 3; i++) {
                Evaluation other = evaluated(told.advisor, world.cases());
                if (other != null && told.rule.condition().holds(other.fact())) {
                    assertThat(TurnedConditions.holds(told.condition, told.asIn(tests, other.fact()), new int[1]))
                            .as(told.rule.name())
                            .isTrue();
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    /** Checks that only failing tests are explained further, by the conclusions behind them. */
    @ParameterizedTest
    @EnumSource
    void onlyAFailingTestIsFollowedToWhatIsBehindIt(SmallWorld world) {
        int followed = 0;
        for (Told told : told(world)) {
            for (ConditionPart test : told.tests()) {
                int behind = test.missing().size() + test.inTheWay().size();
                assertThat(test.failing() || behind == 0).as(test.path()).isTrue();
                followed += behind;
            }
        }
        assertThat(followed).isPositive();
    }

    /** A rule that was silent, with the explanation of its condition. */
    private record Told(Advisor advisor, Rule rule, ConditionPart condition) {

        List<ConditionPart> tests() {
            return TurnedConditions.leaves(condition).toList();
        }

        /**
         * Returns the results of the tests, where the failing ones have the results that they have in the other case.
         */
        boolean[] asIn(List<Condition.Test> written, FlatFact other) {
            List<ConditionPart> shown = tests();
            assertThat(shown).hasSameSizeAs(written);
            boolean[] outcome = new boolean[shown.size()];
            for (int i = 0; i < outcome.length; i++) {
                outcome[i] = shown.get(i).failing()
                        ? written.get(i).holds(other)
                        : shown.get(i).held();
            }
            return outcome;
        }
    }

    private List<Told> told(SmallWorld world) {
        List<Told> all = new ArrayList<>();
        for (int seed = 1; seed <= RULE_SETS; seed++) {
            RuleSet rules = readable(new RandomRuleSets(seed, world.slots()).ruleSet(4));
            Advisor advisor = new Advisor(rules);
            for (int i = 0; i < CASES; i++) {
                Evaluation evaluation = evaluated(advisor, world.cases());
                if (evaluation != null) {
                    Explanation explanation = Explanation.of(advisor, evaluation.gapCase());
                    Stream.of(Claim.Kind.values())
                            .flatMap(kind -> kind.words().stream().map(word -> new Claim(kind, word)))
                            .flatMap(claim -> explanation.whyNot(claim).silent().stream())
                            .filter(silent -> !silent.condition().held())
                            .forEach(silent -> all.add(
                                    new Told(advisor, rule(rules, silent.rule().name()), silent.condition())));
                }
            }
        }
        return all;
    }

    /** Evaluates a random one of the cases; returns null if the rules give it no complete answer. */
    private @Nullable Evaluation evaluated(Advisor advisor, List<GapCase> cases) {
        try {
            return advisor.evaluator().evaluate(cases.get(random.nextInt(cases.size())));
        } catch (RuleSetFault e) {
            return null;
        }
    }

    private static Rule rule(RuleSet rules, String name) {
        return rules.rules().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Gives each random rule a text that is long enough for its places, because random rules have places but no text.
     */
    private static RuleSet readable(RuleSet drawn) {
        return new RuleSet(drawn.rules().stream()
                .map(rule -> rule.text().equals("drawn")
                        ? new Rule(
                                rule.name(),
                                rule.stage(),
                                rule.summary(),
                                rule.source(),
                                rule.acceptances(),
                                rule.patterns(),
                                rule.calls(),
                                rule.file(),
                                rule.span(),
                                "x".repeat(1_000))
                        : rule)
                .toList());
    }
}
