package io.gapwise.insight.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Property;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.testing.RandomRuleSets;
import io.gapwise.core.testing.RandomRules;
import io.gapwise.core.testing.SmallWorld;
import io.gapwise.insight.drawing.Shrinking;
import io.gapwise.insight.logic.RuleLogic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks with random rule sets and invariants over a few questions that a proof says what trying every case says. */
class ProofBruteForceTest {

    private static final int RULE_SETS = 3;

    private final Map<Promise, Set<ProofOutcome>> seen = new TreeMap<>();

    @ParameterizedTest
    @EnumSource
    void provesAndRefutesWhatTryingEveryCaseShows(SmallWorld world) {
        for (int seed = 1; seed <= RULE_SETS; seed++) {
            List<Rule> all = new ArrayList<>(
                    new RandomRuleSets(seed, world.slots()).ruleSet(3).rules());
            all.addAll(new RandomRules(100 + seed, world.slots()).rules(Stage.INVARIANTS, 6));
            RuleSet rules = new RuleSet(all);
            agree(rules, every(rules, world.cases()), world + " " + seed);
        }
        assertThat(seen.get(Promise.INVARIANT_HOLDS)).contains(ProofOutcome.PROVED, ProofOutcome.REFUTED);
    }

    private void agree(RuleSet rules, List<TriedCase> every, String drawn) {
        NeverProofs proofs = new NeverProofs(ProofContext.of(rules, 20, 1), RuleLogic.of(rules));
        List<Never> promises = new ArrayList<>(ContractPromises.list());
        rules.invariants().forEach(invariant -> promises.add(Never.of(invariant)));
        for (Never never : promises) {
            PromiseResult result = proofs.prove(never);
            seen.computeIfAbsent(never.promise(), each -> new HashSet<>()).add(result.outcome());
            boolean happens = every.stream().anyMatch(never.brokenBy());
            assertThat(result.outcome())
                    .as("%s: %s %s", drawn, never.promise(), never.about())
                    .isIn(happens ? List.of(ProofOutcome.REFUTED) : possibleBeyond(result));
            if (happens) {
                assertSmallest(result, never, every, rules, drawn);
            }
        }
        RuleProofs ofRules = new RuleProofs(ProofContext.of(rules, 20, 1), RuleLogic.of(rules));
        for (PromiseResult result : ofRules.prove()) {
            boolean speaks = every.stream()
                    .anyMatch(tried ->
                            tried.spoke().stream().anyMatch(rule -> rule.name().equals(result.about())));
            if (result.promise() == Promise.RULE_CAN_SPEAK) {
                assertThat(result.outcome())
                        .as("%s: %s speaks", drawn, result.about())
                        .isEqualTo(speaks ? ProofOutcome.PROVED : ProofOutcome.REFUTED);
            } else if (result.outcome() != ProofOutcome.PROVED) {
                assertNoEffect(rules, result.about(), every, drawn);
            }
        }
    }

    /** The small world leaves most questions out, so that a case beyond it may break what none of its cases breaks. */
    private static List<ProofOutcome> possibleBeyond(PromiseResult result) {
        boolean beyond = result.promise() != Promise.INVARIANT_HOLDS;
        return beyond ? List.of(ProofOutcome.PROVED, ProofOutcome.REFUTED) : List.of(ProofOutcome.PROVED);
    }

    private static void assertSmallest(
            PromiseResult result, Never never, List<TriedCase> every, RuleSet rules, String drawn) {
        ShownCase shown = result.shown();
        assertThat(shown).isNotNull();
        TriedCase again = TriedCase.of(shown.answers(), new Evaluator(rules));
        assertThat(never.brokenBy().test(again))
                .as("%s: %s shows it", drawn, shown)
                .isTrue();
        int least = every.stream()
                .filter(never.brokenBy())
                .mapToInt(TriedCase::size)
                .min()
                .orElseThrow();
        assertThat(again.size()).as("%s: %s is the smallest", drawn, shown).isLessThanOrEqualTo(least);
        assertThat(shown.fewest()).isTrue();
    }

    private static void assertNoEffect(RuleSet rules, String name, List<TriedCase> every, String drawn) {
        Rule rule = rules.rules().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        Evaluator evaluator = new Evaluator(rules);
        Predicate<TriedCase> decides = tried -> tried.answered() != null
                && tried.spoke().contains(rule)
                && RuleEffect.onConclusions(rule, tried, evaluator) != RuleEffect.NONE;
        assertThat(every.stream().filter(decides).findFirst())
                .as("%s: %s has no effect", drawn, name)
                .isEmpty();
    }

    private static List<TriedCase> every(RuleSet rules, List<GapCase> cases) {
        Evaluator evaluator = new Evaluator(rules);
        List<TriedCase> every = new ArrayList<>();
        for (GapCase each : cases) {
            Map<String, Object> answers = new LinkedHashMap<>();
            Property.sent().forEach(property -> {
                Object sent = CaseAnswers.sent(property.read(each));
                if (sent != null) {
                    answers.put(property.path(), sent);
                }
            });
            every.add(tried(answers, each, evaluator));
        }
        return every;
    }

    private static TriedCase tried(Map<String, Object> answers, GapCase gapCase, Evaluator evaluator) {
        int size = Shrinking.size(answers);
        try {
            Evaluation answered = evaluator.evaluate(gapCase);
            return new TriedCase(answers, gapCase, answered, null, size);
        } catch (RuleSetFault fault) {
            return new TriedCase(answers, gapCase, null, fault, size);
        }
    }
}
