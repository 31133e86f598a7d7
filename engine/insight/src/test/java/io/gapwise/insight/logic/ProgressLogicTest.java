package io.gapwise.insight.logic;

import static io.gapwise.core.testing.CaseBuilder.aGapCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.evaluation.LoopEvaluator;
import io.gapwise.core.findings.Findings;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.followup.InPlace;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.testing.MiniRules;
import io.gapwise.core.testing.RandomRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Checks with random rules of progress that the solver says of them what trying every follow-up of every case says. */
class ProgressLogicTest {

    private static final int RULE_SETS = 4;

    private static final Set<String> ASKED = Set.of(
            "followUp.weeks",
            "followUp.leadWeeks",
            "followUp.pastLeadTime",
            "followUp.inPlace",
            "goal.stake",
            "Verdict.value",
            "Causes.found");

    /** One number of each stretch between two that drawn rules name, and two where there are several. */
    private static final List<@Nullable Integer> WEEKS =
            listed(null, 0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 13, 14, 15, 52, 53, 54, 100, 101, 102, 200, 201, 202, 520);

    private static final List<GapCase> CASES = cases();
    private static final List<FollowUp> FOLLOW_UPS = followUps();

    @Test
    void theSolverSaysOfProgressWhatTryingEverythingSays() {
        for (int seed = 1; seed <= RULE_SETS; seed++) {
            RuleSet rules = rules(seed);
            RuleLogic logic = RuleLogic.of(rules);
            Map<Rule, BitSet> spoke = tried(rules);
            for (Rule one : rules.rules(Stage.PROGRESS)) {
                assertThat(logic.isPossible(logic.speaks(one)))
                        .as("%d: %s can speak", seed, one.patterns())
                        .isEqualTo(!spoke.get(one).isEmpty());
                for (Rule other : rules.rules(Stage.PROGRESS)) {
                    BitSet alone = (BitSet) spoke.get(one).clone();
                    alone.andNot(spoke.get(other));
                    assertThat(logic.implies(logic.speaks(one), logic.speaks(other)))
                            .as("%d: %s implies %s", seed, one.patterns(), other.patterns())
                            .isEqualTo(alone.isEmpty());
                }
            }
            assertThat(logic.undecided()).isZero();
        }
    }

    /** The answers of a case and what came of it settle together whether a rule speaks. */
    @Test
    void aCaseAndItsFollowUpDecideWhichRulesSpeak() {
        RuleSet rules = rules(99);
        RuleLogic logic = RuleLogic.of(rules);
        Map<Rule, BitSet> spoke = tried(rules);
        Map<Rule, Formula> speaks = new HashMap<>();
        rules.rules(Stage.PROGRESS).forEach(rule -> speaks.put(rule, logic.speaks(rule)));
        for (int place = 0; place < CASES.size() * FOLLOW_UPS.size(); place += 37) {
            Formula known = logic.all(
                    logic.answers(CASES.get(place / FOLLOW_UPS.size())),
                    logic.cameOfIt(FOLLOW_UPS.get(place % FOLLOW_UPS.size())));
            assertThat(logic.isPossible(known)).isTrue();
            for (Rule rule : rules.rules(Stage.PROGRESS)) {
                boolean speaking = spoke.get(rule).get(place);
                assertThat(logic.implies(
                                known,
                                speaking ? speaks.get(rule) : speaks.get(rule).not()))
                        .isTrue();
            }
        }
    }

    private static RuleSet rules(int seed) {
        List<Rule> all = new ArrayList<>(MiniRules.asTheyAre().read().rules());
        all.addAll(new RandomRules(seed, slot -> ASKED.contains(slot.qualifiedPath())).rules(Stage.PROGRESS, 5));
        return new RuleSet(all);
    }

    private static Map<Rule, BitSet> tried(RuleSet rules) {
        Evaluator evaluator = LoopEvaluator.of(rules);
        Map<Rule, BitSet> spoke = new HashMap<>();
        rules.rules(Stage.PROGRESS).forEach(rule -> spoke.put(rule, new BitSet()));
        int place = 0;
        for (GapCase gapCase : CASES) {
            Findings concluded = evaluator.evaluate(gapCase).findings();
            for (FollowUp followUp : FOLLOW_UPS) {
                for (Rule rule :
                        evaluator.progress(gapCase, concluded, followUp).spoke()) {
                    spoke.get(rule).set(place);
                }
                place++;
            }
        }
        return spoke;
    }

    private static List<GapCase> cases() {
        List<GapCase> cases = new ArrayList<>();
        for (String stake : listed(null, "LITTLE", "NOTICEABLE", "SERIOUS", "DANGER_OR_LAW")) {
            for (String learned : listed(null, "PRESENT")) {
                for (String tools : listed(null, "PRESENT")) {
                    cases.add(aGapCase()
                            .with("goal.stake", stake)
                            .with("obstacles.neverLearned", learned)
                            .with("obstacles.toolsInadequate", tools)
                            .build());
                }
            }
        }
        return cases;
    }

    private static List<FollowUp> followUps() {
        List<FollowUp> followUps = new ArrayList<>();
        for (Integer weeks : WEEKS) {
            for (Integer lead : WEEKS) {
                for (InPlace inPlace : InPlace.values()) {
                    FollowUp none = FollowUp.NOTHING;
                    followUps.add(new FollowUp(
                            weeks,
                            lead,
                            inPlace,
                            none.decision(),
                            none.learning(),
                            null,
                            null,
                            none.reach(),
                            none.reaction(),
                            none.learned(),
                            none.use(),
                            none.conditions(),
                            none.result(),
                            none.money()));
                }
            }
        }
        return followUps;
    }

    @SafeVarargs
    private static <T> List<@Nullable T> listed(@Nullable T... each) {
        return new ArrayList<>(Arrays.asList(each));
    }

    /** Every place that rules may read here exists. */
    @Test
    void everythingAskedIsThere() {
        assertThat(Slot.every()).extracting(Slot::qualifiedPath).containsAll(ASKED);
    }
}
