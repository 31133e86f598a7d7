package io.gapwise.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import io.gapwise.core.testing.CaseBuilder;
import io.gapwise.core.testing.RandomAnswers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The index, which answers where very many cases are asked, says what Drools says. Ten million cases take a quarter of an
 * hour: {@code mvn -pl rules -am test -Dtest=EvaluatorsAgreeTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dagree.cases=10000000}.
 */
class EvaluatorsAgreeTest {

    @Test
    void sayTheSameOfEachRulesOwnCasesAndTheirNeighbours() {
        RandomAnswers random = new RandomAnswers(24);
        Evaluator index = Evaluator.indexed(RulesOfModule.RULES);
        RulesOfModule.CASES.values().stream().flatMap(List::stream).forEach(own -> {
            same(RulesOfModule.EVALUATOR, index, own.answers());
            same(RulesOfModule.EVALUATOR, index, own.silentAnswers());
            for (int i = 0; i < 10; i++) {
                same(RulesOfModule.EVALUATOR, index, random.changed(own.answers(), 0.1));
            }
        });
    }

    @Test
    void sayTheSameOfRandomCases() {
        RandomAnswers random = new RandomAnswers(25);
        Evaluator index = Evaluator.indexed(RulesOfModule.RULES);
        int cases = Integer.getInteger("agree.cases", 20_000);
        for (int i = 0; i < cases; i++) {
            same(RulesOfModule.EVALUATOR, index, random.answers(0.1 + 0.8 * (i % 101) / 101));
        }
    }

    @Test
    void sayTheSameByRulesThatUseEveryConstruct() {
        RuleSet language = RuleSetReader.read(RuleFiles.in(Path.of("src/test/resources/language")));
        Evaluator drools = new Evaluator(language);
        Evaluator index = Evaluator.indexed(language);
        RandomAnswers random = new RandomAnswers(26);
        for (int i = 0; i < 5_000; i++) {
            same(drools, index, random.answers(0.1 + 0.8 * i / 5_000));
        }
    }

    private static void same(Evaluator drools, Evaluator index, Map<String, Object> answers) {
        GapCase gapCase = CaseBuilder.aGapCase(answers).build();
        assertThat(said(index, gapCase)).as("what is said of %s", answers).isEqualTo(said(drools, gapCase));
        assertThat(verdict(index, gapCase)).isEqualTo(verdict(drools, gapCase));
    }

    private static List<String> said(Evaluator evaluator, GapCase gapCase) {
        try {
            Evaluation evaluation = evaluator.evaluate(gapCase);
            return evaluation.spoke().stream().map(Rule::name).toList();
        } catch (RuleSetFault fault) {
            return List.of(String.valueOf(fault.getMessage()));
        }
    }

    private static String verdict(Evaluator evaluator, GapCase gapCase) {
        try {
            return evaluator.verdict(gapCase).name();
        } catch (RuleSetFault fault) {
            return String.valueOf(fault.getMessage());
        }
    }
}
