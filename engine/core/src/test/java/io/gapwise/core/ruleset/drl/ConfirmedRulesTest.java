package io.gapwise.core.ruleset.drl;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.testing.MiniRules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Drools' parser need not confirm a rule again that it confirmed, and confirms every other one. */
class ConfirmedRulesTest {

    private static final String FILE = "causes/obstacles.drl";

    private final ConfirmedRules confirmed = new ConfirmedRules();

    private List<Rule> read(MiniRules rules) {
        return RuleSetReader.check(rules.files(), confirmed).read().rules().rules();
    }

    @Test
    void remembersWhatWasReadLastAndNothingElse() {
        List<Rule> rules = read(MiniRules.asTheyAre());
        assertThat(rules).isNotEmpty().allMatch(rule -> confirmed.contains(rule.stage(), rule.text()));

        List<Rule> fewer = read(MiniRules.asTheyAre().without(FILE));

        assertThat(fewer).hasSizeLessThan(rules.size()).allMatch(rule -> confirmed.contains(rule.stage(), rule.text()));
        assertThat(rules.stream().filter(rule -> rule.file().endsWith(FILE)))
                .isNotEmpty()
                .noneMatch(rule -> confirmed.contains(rule.stage(), rule.text()));
    }

    @Test
    void knowsARuleByItsWholeTextAndItsStage() {
        Rule rule = read(MiniRules.asTheyAre()).stream()
                .filter(each -> each.stage() == Stage.CAUSES)
                .findFirst()
                .orElseThrow();

        assertThat(confirmed.contains(Stage.CAUSES, rule.text())).isTrue();
        assertThat(confirmed.contains(Stage.REMEDIES, rule.text())).isFalse();
        assertThat(confirmed.contains(Stage.CAUSES, rule.text() + " ")).isFalse();
    }

    @Test
    void saysOfWrongRulesTheSameEachTime() {
        MiniRules wrong = MiniRules.asTheyAre();
        wrong.withFile(FILE, wrong.text(FILE).replaceFirst("PRESENT", "PRESNT"));

        List<RuleProblem> first = RuleSetReader.check(wrong.files(), confirmed).problems();
        List<RuleProblem> again = RuleSetReader.check(wrong.files(), confirmed).problems();

        assertThat(first).isNotEmpty().isEqualTo(again);
        assertThat(RuleSetReader.check(wrong.files()).problems()).isEqualTo(again);
    }
}
