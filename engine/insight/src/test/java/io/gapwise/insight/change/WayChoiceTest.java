package io.gapwise.insight.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.testing.CaseBuilder;
import io.gapwise.core.testing.MiniRules;
import io.gapwise.insight.asking.Asking;
import io.gapwise.insight.claims.Claim;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WayChoiceTest {

    private static final AnswerChange TOOLS = change("obstacles.toolsInadequate", "PRESENT");
    private static final AnswerChange TIME = change("obstacles.timeOrStaffShort", "PRESENT");
    private static final AnswerChange NO_BUDGET = change("setting.budget", "NONE");
    private static final AnswerChange LITTLE_BUDGET = change("setting.budget", "LOW");
    private static final AnswerChange MENTORS = change("setting.mentors", "YES");

    @Test
    void aProductIsToldAsItsFactors() {
        assertThat(choices(
                        way(TOOLS, NO_BUDGET),
                        way(TOOLS, LITTLE_BUDGET),
                        way(TIME, NO_BUDGET),
                        way(TIME, LITTLE_BUDGET)))
                .containsExactly(List.of(List.of(TOOLS, TIME), List.of(NO_BUDGET, LITTLE_BUDGET)));
    }

    @Test
    void whatIsNoProductStaysApart() {
        assertThat(choices(way(TOOLS, NO_BUDGET), way(TOOLS, LITTLE_BUDGET), way(TIME, NO_BUDGET)))
                .containsExactly(
                        List.of(List.of(TOOLS), List.of(NO_BUDGET, LITTLE_BUDGET)),
                        List.of(List.of(TIME), List.of(NO_BUDGET)));
    }

    @Test
    void waysOfDifferentLengthsAndVerdictsStayApart() {
        assertThat(choices(way(TOOLS), way(TIME, MENTORS))).hasSize(2);
        assertThat(WayChoice.of(
                        List.of(way(TOOLS), new NearestChanges.Way(List.of(TIME), VerdictValue.INSUFFICIENT_EVIDENCE))))
                .hasSize(2);
        assertThat(choices(way(TOOLS), way(TIME))).containsExactly(List.of(List.of(TOOLS, TIME)));
    }

    /** What leads to a verdict may be taken away, but nobody can make it unknown. */
    @Test
    void nothingIsUnlearnedToGetAnotherVerdict() {
        GapCase gapCase = CaseBuilder.aGapCase()
                .with("obstacles.toolsInadequate", "PRESENT")
                .with("obstacles.neverLearned", "PRESENT")
                .build();
        Claim training = new Claim(Claim.Kind.VERDICT, VerdictValue.TRAINING.name());
        Changes changes = Asking.of(new Advisor(MiniRules.asTheyAre().read())).changes();

        assertThat(changes.nearest(gapCase, training, OpenAnswers.actionable()).found())
                .isNotEmpty()
                .flatExtracting(NearestChanges.Way::changes)
                .extracting(AnswerChange::to)
                .doesNotContainNull();
        assertThat(changes.choices(gapCase, training, OpenAnswers.actionable(), 3)
                        .found())
                .first()
                .satisfies(choice -> assertThat(choice.steps())
                        .containsExactly(List.of(new AnswerChange("obstacles.toolsInadequate", "PRESENT", "ABSENT"))));
    }

    private static List<List<List<AnswerChange>>> choices(NearestChanges.Way... ways) {
        return WayChoice.of(List.of(ways)).stream().map(WayChoice::steps).toList();
    }

    private static NearestChanges.Way way(AnswerChange... changes) {
        return new NearestChanges.Way(Stream.of(changes).toList(), VerdictValue.MIXED);
    }

    private static AnswerChange change(String path, String to) {
        return new AnswerChange(path, null, to);
    }
}
