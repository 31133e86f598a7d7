package io.gapwise.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.testing.CaseBuilder;
import io.gapwise.core.testing.MiniRules;
import io.gapwise.core.testing.RandomAnswers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Variants of a rule set conclude what a rule set of the same rules does. */
class VariantsTest {

    private static final RuleSet RULES = MiniRules.asTheyAre().read();
    private static final Variants VARIANTS = new Variants(RULES);

    @Test
    void unchangedTheyConcludeWhatTheRuleSetDoes() {
        agree(VARIANTS.unchanged(), RULES);
    }

    @Test
    void withoutARuleTheyConcludeWhatTheOtherRulesDo() {
        for (Rule rule : firstOfEachStage()) {
            List<Rule> others = new ArrayList<>(RULES.rules());
            others.remove(rule);

            agree(VARIANTS.without(rule), new RuleSet(others));
        }
    }

    @Test
    void withAnotherRuleInItsPlaceTheyConcludeWhatThatOneDoes() {
        for (Rule rule : firstOfEachStage()) {
            List<Rule> ofStage = RULES.rules(rule.stage());
            Rule other = ofStage.get(ofStage.size() - 1);
            Rule changed = new Rule(
                    rule.name(),
                    rule.stage(),
                    rule.summary(),
                    rule.source(),
                    rule.acceptances(),
                    other.patterns(),
                    rule.calls(),
                    rule.file(),
                    rule.span(),
                    rule.text());
            List<Rule> all = new ArrayList<>(RULES.rules());
            all.set(all.indexOf(rule), changed);

            agree(VARIANTS.replacing(rule, changed), new RuleSet(all));
        }
    }

    @Test
    void aRuleThatIsNoneOfThemIsRefused() {
        Rule rule = RULES.rules().get(0);
        Variants without = new Variants(new RuleSet(RULES.rules().subList(1, 3)));

        assertThatThrownBy(() -> without.without(rule)).hasMessageContaining(rule.name());
    }

    private static List<Rule> firstOfEachStage() {
        return Stage.answering().stream()
                .map(stage -> RULES.rules(stage).get(0))
                .toList();
    }

    private static void agree(Evaluator variant, RuleSet rules) {
        Evaluator evaluator = new Evaluator(rules);
        RandomAnswers random = new RandomAnswers(5);
        for (int i = 0; i < 60; i++) {
            GapCase gapCase =
                    CaseBuilder.aGapCase(random.answers(0.1 + i / 80.0)).build();
            assertThat(concluded(variant, gapCase)).isEqualTo(concluded(evaluator, gapCase));
        }
    }

    private static String concluded(Evaluator evaluator, GapCase gapCase) {
        try {
            Evaluation answer = evaluator.evaluate(gapCase);
            return answer.spoke().stream().map(Rule::name).toList() + " " + answer.findings()
                    + answer.methods().bestFirst() + answer.remedies().bestFirst();
        } catch (RuleSetFault fault) {
            return String.valueOf(fault.getMessage());
        }
    }
}
