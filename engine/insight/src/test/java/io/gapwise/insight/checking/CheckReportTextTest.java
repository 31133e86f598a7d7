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

    @Test
    void showsTheFirstProblemsThatFollowAndHowManyThereAre() {
        String report = CheckReportText.of(RuleSetCheck.of(MiniRules.asTheyAre()
                .withFile("verdict/extra.drl", """
                        package verdict

                        rule "verdict/extra"
                            @summary( "One more" )
                            @source( "first" )
                        when
                            Triage( worthPursuing == YES )
                        then
                            advise.verdict( TRAINING, "A course." );
                        end
                        """)
                .withFile("causes/obstacles.cases.json", """
                        [ { "rule": "causes/tools",
                            "case": { "title": "The till is slow", "obstacles": { "toolsInadequate": "PRESENT" } },
                            "silentWhen": { "obstacles.toolsInadequate": "ABSENT" } } ]
                        """)
                .files()));

        assertThat(report)
                .startsWith("verdict/extra.drl:9:5  verdict/extra  ")
                .contains(
                        "\n    2 more problems follow from this one:\n",
                        "\n      causes/obstacles.cases.json:2:13  causes/tools  [case-fails]\n",
                        "\n      causes/obstacles.cases.json:3:19  causes/tools  [case-fails]\n");
    }
}
