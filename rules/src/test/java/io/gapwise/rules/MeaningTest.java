package io.gapwise.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.insight.checking.CheckReport;
import io.gapwise.insight.checking.RuleSetCheck;
import org.junit.jupiter.api.Test;

/** The rules as their authors' readers see them checked: alone, in their cases, and against one another over all cases. */
class MeaningTest {

    private static final CheckReport REPORT = RuleSetCheck.of(RulesOfModule.FILES);

    /** Above all: every case gets one alignment and one verdict, and each rule speaks of some case. */
    @Test
    void theRulesGiveNoErrorAndNoWarningButThoseAccepted() {
        assertThat(REPORT.problems()).isEmpty();
    }

    @Test
    void everyRuleWasAskedAboutItsCases() {
        assertThat(REPORT.cases())
                .extracting(run -> run.ruleCase().rule())
                .containsExactlyInAnyOrderElementsOf(RulesOfModule.CASES.keySet())
                .hasSize(RulesOfModule.RULES.rules().size());
    }
}
