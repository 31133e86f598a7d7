package io.gapwise.insight.logic;

import static io.gapwise.core.testing.CaseBuilder.aGapCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.Answer;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.evaluation.LoopEvaluator;
import io.gapwise.core.findings.Findings;
import io.gapwise.core.priority.Ability;
import io.gapwise.core.priority.Costs;
import io.gapwise.core.priority.Ease;
import io.gapwise.core.priority.ObjectiveServed;
import io.gapwise.core.priority.Running;
import io.gapwise.core.priority.Standing;
import io.gapwise.core.priority.Weight;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.testing.MiniRules;
import io.gapwise.core.testing.RandomRules;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks with random rules that the solver says of priority and place what trying every standing of every case says. */
class PriorityLogicTest {

    private static final int RULE_SETS = 4;

    private static final Set<String> ASKED = Set.of(
            "standing.objective.weight",
            "standing.ease.assetExists",
            "standing.initiative",
            "Weighed.effect",
            "Weighed.readiness",
            "goal.stake",
            "Verdict.value");

    private static final List<GapCase> CASES = cases();
    private static final List<Standing> STANDINGS = standings();

    @Test
    void theSolverSaysOfPriorityAndPlaceWhatTryingEverythingSays() {
        for (int seed = 1; seed <= RULE_SETS; seed++) {
            RuleSet rules = rules(seed);
            RuleLogic logic = RuleLogic.of(rules);
            Map<Rule, BitSet> spoke = tried(rules);
            for (Stage stage : List.of(Stage.PRIORITY, Stage.PLACE)) {
                for (Rule one : rules.rules(stage)) {
                    assertThat(logic.isPossible(logic.speaks(one)))
                            .as("%d: %s can speak", seed, one.patterns())
                            .isEqualTo(!spoke.get(one).isEmpty());
                    for (Rule other : rules.rules(stage)) {
                        BitSet alone = (BitSet) spoke.get(one).clone();
                        alone.andNot(spoke.get(other));
                        assertThat(logic.implies(logic.speaks(one), logic.speaks(other)))
                                .as("%d: %s implies %s", seed, one.patterns(), other.patterns())
                                .isEqualTo(alone.isEmpty());
                    }
                }
            }
            assertThat(logic.undecided()).isZero();
        }
    }

    /** The answers of a case and how it stands settle together whether a rule speaks. */
    @Test
    void aCaseAndItsStandingDecideWhichRulesSpeak() {
        RuleSet rules = rules(99);
        RuleLogic logic = RuleLogic.of(rules);
        Map<Rule, BitSet> spoke = tried(rules);
        Map<Rule, Formula> speaks = new HashMap<>();
        spoke.keySet().forEach(rule -> speaks.put(rule, logic.speaks(rule)));
        for (int place = 0; place < CASES.size() * STANDINGS.size(); place += 7) {
            Formula known = logic.all(
                    logic.answers(CASES.get(place / STANDINGS.size())),
                    logic.standsAs(STANDINGS.get(place % STANDINGS.size())));
            assertThat(logic.isPossible(known)).isTrue();
            for (Rule rule : spoke.keySet()) {
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
        RandomRules drawn = new RandomRules(seed, slot -> ASKED.contains(slot.qualifiedPath()));
        all.addAll(drawn.rules(Stage.PRIORITY, 6));
        all.addAll(drawn.rules(Stage.PLACE, 6));
        return new RuleSet(all);
    }

    private static Map<Rule, BitSet> tried(RuleSet rules) {
        Evaluator evaluator = LoopEvaluator.of(rules);
        Map<Rule, BitSet> spoke = new HashMap<>();
        Stream.of(Stage.PRIORITY, Stage.PLACE)
                .flatMap(stage -> rules.rules(stage).stream())
                .forEach(rule -> spoke.put(rule, new BitSet()));
        int place = 0;
        for (GapCase gapCase : CASES) {
            Findings concluded = evaluator.evaluate(gapCase).findings();
            for (Standing standing : STANDINGS) {
                for (Rule rule :
                        evaluator.priority(gapCase, concluded, standing).spoke()) {
                    spoke.get(rule).set(place);
                }
                place++;
            }
        }
        return spoke;
    }

    private static List<GapCase> cases() {
        List<GapCase> cases = new ArrayList<>();
        for (String stake : List.of("UNKNOWN", "LITTLE", "NOTICEABLE", "SERIOUS", "DANGER_OR_LAW")) {
            for (String learned : List.of("UNKNOWN", "PRESENT")) {
                for (String tools : List.of("UNKNOWN", "PRESENT")) {
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

    private static List<Standing> standings() {
        List<Standing> standings = new ArrayList<>();
        for (Weight weight : Weight.values()) {
            for (Answer exists : Answer.values()) {
                for (Running running : Running.values()) {
                    standings.add(new Standing(
                            new ObjectiveServed(Answer.UNKNOWN, weight, Answer.UNKNOWN, Answer.UNKNOWN),
                            Ability.NOTHING,
                            new Ease(exists, Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN),
                            Costs.NOTHING,
                            running,
                            null));
                }
            }
        }
        return standings;
    }

    /** Every place that rules may read here exists. */
    @Test
    void everythingAskedIsThere() {
        assertThat(Slot.every()).extracting(Slot::qualifiedPath).containsAll(ASKED);
    }
}
