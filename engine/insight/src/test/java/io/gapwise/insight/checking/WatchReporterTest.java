package io.gapwise.insight.checking;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.testing.MiniRules;
import org.junit.jupiter.api.Test;

class WatchReporterTest {

    private static final String CASES = """
            [
              {
                "rule": "causes/tools",
                "case": {"title": "The tools fail", "obstacles": {"toolsInadequate": "PRESENT"}},
                "silentWhen": {"obstacles.toolsInadequate": "ABSENT"}
              }
            ]
            """;

    private final WatchReporter watch = new WatchReporter();

    @Test
    void tellsWhichCaseIsAnsweredOtherwise() {
        assertThat(watch.look(rules("TOOLS_INADEQUATE").files())).doesNotContain("answered");
        assertThat(watch.look(rules("TOOLS_INADEQUATE").files())).endsWith("The rules are the same, word for word.");

        assertThat(watch.look(rules("NEVER_LEARNED").files()))
                .contains("1 case is answered otherwise than by the last good rules:")
                .contains("  the case of causes/tools, “The tools fail”\n")
                .contains("    verdict: NOT_TRAINING → TRAINING")
                .contains("    causes: TOOLS_INADEQUATE → NEVER_LEARNED");
    }

    @Test
    void comparesWithTheLastGoodRulesAndNotWithBadOnes() {
        watch.look(rules("TOOLS_INADEQUATE").files());

        assertThat(watch.look(rules("TOOLS_INADEQUAT").files()))
                .contains("Maybe TOOLS_INADEQUATE")
                .doesNotContain("answered");
        assertThat(watch.look(rules("NEVER_LEARNED").files())).contains("verdict: NOT_TRAINING → TRAINING");
    }

    @Test
    void provesThatAConditionWrittenOtherwiseChangesNoAnswer() {
        watch.look(rules("TOOLS_INADEQUATE").files());
        MiniRules otherwise = rules("TOOLS_INADEQUATE");
        String causes = otherwise
                .text("causes/obstacles.drl")
                .replace("toolsInadequate == PRESENT", "toolsInadequate not in ( ABSENT, UNKNOWN )");

        assertThat(watch.look(otherwise.withFile("causes/obstacles.drl", causes).files()))
                .endsWith("Proved the same: every case there is gets the same answer, in the same words.");
    }

    @Test
    void showsADifferenceThatNoCaseBesideTheRulesShows() {
        watch.look(rules("TOOLS_INADEQUATE").files());
        MiniRules wider = rules("TOOLS_INADEQUATE");
        String causes =
                wider.text("causes/obstacles.drl").replace("doneBefore == OFTEN", "doneBefore in ( OFTEN, BY_SOME )");

        assertThat(watch.look(wider.withFile("causes/obstacles.drl", causes).files()))
                .doesNotContain("answered otherwise")
                .contains("  TRAINING becomes INSUFFICIENT_EVIDENCE\n")
                .contains("gap.doneBefore is BY_SOME")
                .contains("obstacles.neverLearned is PRESENT")
                .contains("because of           causes/did-it-often")
                .contains("Answers differ, first of all in: verdict");
    }

    @Test
    void saysThatOnlyWordingDiffers() {
        watch.look(rules("TOOLS_INADEQUATE").files());
        MiniRules other = rules("TOOLS_INADEQUATE");
        String causes = other.text("causes/obstacles.drl").replace("The tools fail.", "The tools break.");

        assertThat(watch.look(other.withFile("causes/obstacles.drl", causes).files()))
                .contains("changed  causes/tools", ", words only")
                .endsWith(
                        "Only wording differs: it is proved that every case gets the same conclusions, for the same reasons.");
    }

    private static MiniRules rules(String cause) {
        MiniRules mini = MiniRules.asTheyAre();
        String causes = mini.text("causes/obstacles.drl").replace("findCause( TOOLS_INADEQUATE", "findCause( " + cause);
        return mini.withFile("causes/obstacles.drl", causes).withFile("causes/obstacles.cases.json", CASES);
    }
}
