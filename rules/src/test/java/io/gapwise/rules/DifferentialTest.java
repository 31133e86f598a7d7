package io.gapwise.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.engine.evaluation.Evaluation;
import io.gapwise.engine.ruleset.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Our DRL means what Drools says it means: its own compiler, given the authors' text, concludes the same. */
class DifferentialTest {

    private static final int OFTEN_ENOUGH = 50;

    private static CompiledByDrools compiled;

    @BeforeAll
    static void compile() {
        compiled = new CompiledByDrools(TheRules.RULES);
    }

    @Test
    void droolsCompilerConcludesTheSameOfEachRulesOwnCases() {
        TheRules.CASES.values().stream().flatMap(List::stream).forEach(own -> {
            requireSame(own.answers());
            requireSame(own.silentAnswers());
        });
    }

    @Test
    void droolsCompilerConcludesTheSameOfRandomCasesInWhichEveryRuleSpeaksAndIsSilentOftenEnough() {
        List<Map<String, Object>> drawn = TheRules.randomAnswers(20261122, 2_000, 80);
        Map<String, Integer> spoke = new HashMap<>();
        for (Map<String, Object> answers : drawn) {
            requireSame(answers).spoke().forEach(rule -> spoke.merge(rule.name(), 1, Integer::sum));
        }
        assertThat(TheRules.RULES.rules())
                .allSatisfy(rule -> assertThat(spoke.getOrDefault(rule.name(), 0))
                        .as("how often %s spoke in %d cases", rule.name(), drawn.size())
                        .isBetween(OFTEN_ENOUGH, drawn.size() - OFTEN_ENOUGH));
    }

    private static Evaluation requireSame(Map<String, Object> answers) {
        Evaluation evaluation = TheRules.evaluate(answers);
        assertThat(compiled.said(evaluation)).as("what is said of %s", answers).isEqualTo(said(evaluation));
        return evaluation;
    }

    private static List<String> said(Evaluation evaluation) {
        List<String> said = new ArrayList<>();
        for (Rule rule : evaluation.spoke()) {
            rule.calls().forEach(call -> said.add(Advise.written(rule.name(), call.verb(), call.arguments())));
        }
        return said.stream().sorted().toList();
    }
}
