package io.gapwise.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.engine.analysis.Analysis;
import io.gapwise.engine.analysis.Finding;
import io.gapwise.engine.rulecases.RuleCase;
import io.gapwise.engine.ruleset.Rule;
import io.gapwise.engine.ruleset.drl.Severity;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules judged against one another, over all cases at once. */
class MeaningTest {

    /** Above all: every case gets one alignment and one verdict, and each rule speaks of some case. */
    @Test
    void theRulesHaveNoErrorOfMeaning() {
        assertThat(Analysis.of(TheRules.RULES))
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .isEmpty();
    }

    @Test
    void everyRuleIsExercisedByACase() {
        Set<String> spoke = TheRules.CASES.values().stream()
                .flatMap(cases -> cases.stream().map(RuleCase::answers))
                .flatMap(answers -> TheRules.evaluate(answers).spoke().stream())
                .map(Rule::name)
                .collect(Collectors.toSet());

        assertThat(Analysis.unexercised(TheRules.RULES, spoke))
                .extracting(Finding::message)
                .isEmpty();
    }
}
