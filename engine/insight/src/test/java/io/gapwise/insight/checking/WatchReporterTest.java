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
        assertThat(watch.look(rules("TOOLS_INADEQUATE").files())).endsWith("every case is answered as before");

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

    private static MiniRules rules(String cause) {
        MiniRules mini = MiniRules.asTheyAre();
        String causes = mini.text("causes/obstacles.drl").replace("findCause( TOOLS_INADEQUATE", "findCause( " + cause);
        return mini.withFile("causes/obstacles.drl", causes).withFile("causes/obstacles.cases.json", CASES);
    }
}
