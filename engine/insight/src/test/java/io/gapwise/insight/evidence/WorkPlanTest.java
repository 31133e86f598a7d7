package io.gapwise.insight.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.EvidenceSource;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.insight.signs.SignText;
import io.gapwise.insight.signs.WayToFindOut;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkPlanTest {

    private static final WayToFindOut LINK = way("link", StatedBy.PERFORMERS, EvidenceSource.SURVEY, 15, true);
    private static final WayToFindOut OTHER_LINK = way("other", StatedBy.PERFORMERS, EvidenceSource.SURVEY, 10, true);
    private static final WayToFindOut ASK = way("ask", StatedBy.PERFORMERS, EvidenceSource.INTERVIEWS, 60, false);
    private static final WayToFindOut WATCH = way("watch", StatedBy.PERFORMERS, EvidenceSource.OBSERVATION, 40, false);
    private static final WayToFindOut RECORDS =
            way("records", StatedBy.ANALYST, EvidenceSource.TIME_RECORDS, 20, false);
    private static final WayToFindOut RUMOUR = way("rumour", StatedBy.MANAGERS, EvidenceSource.INTERVIEWS, 5, false);
    private static final WayToFindOut BELIEF = way("belief", StatedBy.MANAGERS, EvidenceSource.OPINION, 5, false);

    private final WorkPlan plan = new WorkPlan();

    @Test
    void takesTheCheapestWay() {
        plan.add("obstacles.notTold", ways(null, ASK, LINK, RECORDS), null);

        assertThat(plan.steps()).singleElement().satisfies(step -> {
            assertThat(step.parts()).extracting(part -> part.way().id()).containsExactly("link");
            assertThat(step.minutes()).isEqualTo(15);
        });
    }

    @Test
    void sendsOneLinkForTwoQuestions() {
        plan.add("obstacles.notTold", ways(null, LINK), null);
        plan.add("obstacles.conflict", ways(null, OTHER_LINK), null);

        assertThat(plan.steps()).singleElement().satisfies(step -> {
            assertThat(step.parts())
                    .extracting(Step.Part::field)
                    .containsExactly("obstacles.notTold", "obstacles.conflict");
            assertThat(step.minutes()).isEqualTo(15);
        });
    }

    /** Alone the records would be cheaper; whoever watches anyway watches for this too. */
    @Test
    void looksOnTheWayWhereThatCostsLess() {
        plan.add("obstacles.habit", ways(null, WATCH), null);
        plan.add("obstacles.timeOrStaffShort", ways(null, RECORDS, WATCH), null);

        assertThat(plan.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.minutes()).isEqualTo(50));
    }

    @Test
    void accusesNobodyOnWhatIsOnlyToldWhereItCanBeShown() {
        plan.add("obstacles.notTold", ways(null, LINK), null);
        plan.add("obstacles.unwilling", ways(Obstacle.unwilling, LINK, WATCH), Obstacle.unwilling);

        assertThat(plan.steps())
                .last()
                .satisfies(step -> assertThat(step.parts())
                        .extracting(part -> part.way().id())
                        .containsExactly("watch"));
    }

    @Test
    void takesNoWordOfOthersForAnAccusation() {
        assertThat(ways(Obstacle.unsuited, RUMOUR, BELIEF, LINK, WATCH)).containsExactly(WATCH, LINK);
    }

    @Test
    void takesNoBeliefForEvidence() {
        assertThat(ways(Obstacle.habit, BELIEF, RUMOUR)).containsExactly(RUMOUR);
    }

    /** A survey that asks for everything is asked of nobody to the end. */
    @Test
    void asksByALinkNoMoreThanASurveyHolds() {
        for (Obstacle each : Obstacle.values()) {
            plan.add("obstacles." + each, ways(null, LINK, ASK), null);
        }

        assertThat(plan.steps())
                .hasSize(2)
                .first()
                .satisfies(step -> assertThat(step.parts()).hasSize(12));
    }

    @Test
    void hasNoStepForWhatNobodyKnowsHowToFindOut() {
        plan.add("gap.purpose", List.of(), null);

        assertThat(plan.steps()).isEmpty();
    }

    private static List<WayToFindOut> ways(@Nullable Obstacle obstacle, WayToFindOut... ways) {
        return new Ways(path -> List.of(ways)).goodEnough("any", obstacle);
    }

    private static WayToFindOut way(String id, StatedBy by, EvidenceSource shows, int minutes, boolean voices) {
        return new WayToFindOut(id, by, shows, minutes, new SignText(id, id), List.of(), voices);
    }
}
