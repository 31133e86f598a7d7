package io.gapwise.insight.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.evaluation.Variants;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.testing.RandomRuleSets;
import io.gapwise.core.testing.SmallWorld;
import io.gapwise.insight.checking.CaseRun;
import io.gapwise.insight.rulecases.GivenAnswer;
import io.gapwise.insight.rulecases.KnownBeside;
import io.gapwise.insight.rulecases.SentAnswers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A slip that is proven to make no difference makes none to any case, and a case that is found shows a difference. */
class EqualityProofTest {

    /** Tries every slip in drawn rules on every case of a small world. */
    @ParameterizedTest
    @EnumSource(SmallWorld.class)
    void theProofAgreesWithTryingEveryCase(SmallWorld world) throws BadCase {
        int equal = 0;
        int different = 0;
        for (int seed = 1; seed <= 8; seed++) {
            RuleSet rules = new RandomRuleSets(seed, world.slots()).ruleSet(2);
            EqualityProof proof = new EqualityProof(rules);
            List<CaseRun.Outcome> answers = answers(world, new Variants(rules).unchanged());
            for (Rule rule : rules.rules()) {
                for (Mutant mutant : Mutants.of(rule)) {
                    if (mutant.inConclusion() || !rule.stage().answers()) {
                        continue;
                    }
                    boolean same = proof.isEqual(mutant);
                    boolean differs = answers.stream().anyMatch(answer -> affects(mutant, answer));
                    assertThat(same && differs)
                            .as("%s of seed %d: %s", mutant.rule().name(), seed, mutant.change())
                            .isFalse();
                    if (!same && !differs) {
                        assertShown(proof, mutant, new Variants(rules).unchanged());
                    }
                    equal += same ? 1 : 0;
                    different += same ? 0 : 1;
                }
            }
        }
        assertThat(equal).as("slips that make no difference").isGreaterThan(10);
        assertThat(different).as("slips that make a difference").isGreaterThan(300);
    }

    /** Where no case of the small world shows the difference, the one that the solver finds must. */
    private static void assertShown(EqualityProof proof, Mutant mutant, Evaluator evaluator) throws BadCase {
        Optional<Map<String, Object>> example = proof.example(mutant);
        if (example.isPresent()) {
            Map<String, Object> answers = new LinkedHashMap<>(example.get());
            answers.put("title", "A case that was found");
            GapCase found = GapCaseJson.read(SentAnswers.json(answers));
            assertThat(affects(mutant, outcome(found, evaluator)))
                    .as("%s: %s in %s", mutant.rule().name(), mutant.change(), answers)
                    .isTrue();
        }
    }

    private static boolean affects(Mutant mutant, CaseRun.Outcome answer) {
        return answer.readBy(mutant.rule().stage())
                .filter(read -> Killing.affects(mutant, read))
                .isPresent();
    }

    /** Returns the answers that the drawn rules give; a case that they do not answer shows no difference. */
    private static List<CaseRun.Outcome> answers(SmallWorld world, Evaluator evaluator) {
        return world.cases().stream()
                .map(gapCase -> outcome(gapCase, evaluator))
                .filter(outcome -> outcome.fault().isEmpty())
                .toList();
    }

    private static CaseRun.Outcome outcome(GapCase gapCase, Evaluator evaluator) {
        return CaseRun.Outcome.of(gapCase, "triage/drawn", GivenAnswer.AS_TODAY, KnownBeside.NOTHING, evaluator);
    }
}
