package io.gapwise.insight.checking;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.testing.MiniRules;
import org.junit.jupiter.api.Test;

class CheckReportTextTest {

    @Test
    void saysHowManyProblemsThereAreInHowManyRules() {
        String report = CheckReportText.of(RuleSetCheck.of(MiniRules.asTheyAre().files()));

        assertThat(report)
                .contains("\n\n", "  warning: ")
                .endsWith("warnings in %d rules"
                        .formatted(MiniRules.asTheyAre().read().rules().size()));
    }

    @Test
    void saysThatTheRestIsJudgedLaterWhereRulesCannotBeRead() {
        String unread = MiniRules.asTheyAre().text("causes/obstacles.drl").replaceFirst("GapCase", "GapCse");

        String report = CheckReportText.of(RuleSetCheck.of(
                MiniRules.asTheyAre().withFile("causes/obstacles.drl", unread).files()));

        assertThat(report)
                .contains("Maybe GapCase")
                .endsWith("\n\n1 error, 1 warning; cases and meaning are judged once every rule can be read");
    }
}
