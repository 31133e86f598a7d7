package io.gapwise.insight.checking;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.ruleset.drl.ProblemCode;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleProblem;
import io.gapwise.core.testing.MiniRules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shows that a check says so when it leaves something out to save time. */
class BoundedCheckTest {

    private final RuleFiles files = MiniRules.asTheyAre().files();
    private final int rules = MiniRules.asTheyAre().read().rules().size();

    @Test
    void judgesTheMeaningOfASetThatIsNotTooLarge() {
        assertThat(RuleSetCheck.of(files, rules).problems())
                .isNotEmpty()
                .isEqualTo(RuleSetCheck.of(files).problems());
        assertThat(codes(RuleSetCheck.of(files, rules))).doesNotContain(ProblemCode.MEANING_NOT_JUDGED);
    }

    @Test
    void saysOfALargerSetThatItsMeaningWasNotJudged() {
        CheckReport report = RuleSetCheck.ofPart(files, rules - 1);

        assertThat(codes(report)).containsOnlyOnce(ProblemCode.MEANING_NOT_JUDGED);
        assertThat(codes(RuleSetCheck.of(files, rules - 1))).isEqualTo(codes(report));
        assertThat(report.problems().toString()).contains("more than " + (rules - 1) + " rules");
    }

    private static List<ProblemCode> codes(CheckReport report) {
        return report.problems().stream().map(RuleProblem::code).toList();
    }
}
