package io.gapwise.practice.followup;

import static io.gapwise.practice.figure.SeriesFixture.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.Answer;
import io.gapwise.core.cases.Direction;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.followup.Degree;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.followup.InPlace;
import io.gapwise.core.followup.Moved;
import io.gapwise.core.followup.ShownBy;
import io.gapwise.core.followup.Signal;
import io.gapwise.core.followup.Trend;
import io.gapwise.core.followup.Use;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.FollowUpJson;
import io.gapwise.practice.outcomes.Choice;
import io.gapwise.practice.outcomes.Condition;
import io.gapwise.practice.outcomes.Cost;
import io.gapwise.practice.outcomes.CostKind;
import io.gapwise.practice.outcomes.Figure;
import io.gapwise.practice.outcomes.Isolation;
import io.gapwise.practice.outcomes.Observation;
import io.gapwise.practice.outcomes.ObservationKind;
import io.gapwise.practice.outcomes.OutcomeData;
import io.gapwise.practice.outcomes.Reach;
import io.gapwise.practice.outcomes.Replies;
import io.gapwise.practice.outcomes.Tally;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FollowUpsTest {

    private static final LocalDate TWELVE_WEEKS = START.plusWeeks(12);

    private final OutcomeData.Builder data = OutcomeData.builder().start(START);
    private LocalDate day = TWELVE_WEEKS;

    @Test
    void knowsNothingWhereNothingWasEntered() {
        assertThat(FollowUps.of(OutcomeData.builder().build(), TWELVE_WEEKS, null))
                .isEqualTo(FollowUp.NOTHING);
    }

    @Test
    void countsTheWeeksSinceMostOfItIsInPlace() {
        data.addChoice(Choice.inPlace(Remedy.JOB_AID, START))
                .addChoice(Choice.inPlace(Method.WORKSHOP, START.plusWeeks(2)))
                .addChoice(Choice.inPlace(Remedy.MANAGER_SUPPORT, START.plusWeeks(11)));

        FollowUp known = known(TWELVE_WEEKS);

        assertThat(known.weeks()).isEqualTo(10);
        assertThat(known.inPlace()).isEqualTo(InPlace.YES);
        assertThat(known.learning()).isEqualTo(Answer.YES);
        assertThat(known.remedies()).containsExactly(Remedy.JOB_AID, Remedy.MANAGER_SUPPORT);
        assertThat(known(START.plusWeeks(1)).inPlace()).isEqualTo(InPlace.PARTLY);
        assertThat(known(START.plusWeeks(1)).weeks()).isNull();
    }

    @Test
    void whatIsNotTakenIsNotWaitedFor() {
        data.addChoice(Choice.inPlace(Remedy.JOB_AID, START))
                .addChoice(new Choice(Remedy.FIX_TOOLS, null, false, "no money", InPlace.NO, null));

        assertThat(known(TWELVE_WEEKS).inPlace()).isEqualTo(InPlace.YES);
        assertThat(known(TWELVE_WEEKS).learning()).isEqualTo(Answer.NO);
        assertThat(known(TWELVE_WEEKS).remedies()).containsExactly(Remedy.JOB_AID);
    }

    @Test
    void whoeverIsInNoListHasNotBegun() {
        data.addReach(new Reach(null, 60)).addObservation(records(ObservationKind.COMPLETED, 18, 40));

        assertThat(known(TWELVE_WEEKS).reach().completed()).isEqualTo(30);
        assertThat(FollowUps.gather(data.build(), TWELVE_WEEKS, null).counted())
                .as("the base of the list is told beside the percentage of all")
                .isEqualTo(Map.of("reach.completed", new Counted(18, 40, 60)));
    }

    @Test
    void namesNoListForWhatAnAnalystSaid() throws BadCase {
        data.addReach(new Reach(null, 60))
                .addObservation(records(ObservationKind.COMPLETED, 18, 40))
                .answers(FollowUpJson.read("{\"reach\":{\"completed\":80}}".getBytes(StandardCharsets.UTF_8)));

        GatheredFollowUp gathered = FollowUps.gather(data.build(), TWELVE_WEEKS, null);

        assertThat(gathered.followUp().reach().completed()).isEqualTo(80);
        assertThat(gathered.counted()).isEmpty();
    }

    @Test
    void addsUpTheTeamsOfOneDay() {
        data.addObservation(records(ObservationKind.STARTED, 9, 10))
                .addObservation(records(ObservationKind.STARTED, 5, 10));

        assertThat(known(TWELVE_WEEKS).reach().started()).isEqualTo(70);
    }

    @Test
    void peopleWhoAreSilentDoNotUseIt() {
        data.addObservation(seen(ObservationKind.USED, TWELVE_WEEKS, 8, 10, ShownBy.SELF_REPORT))
                .addReplies(new Replies(TWELVE_WEEKS, 40, 10, ShownBy.SELF_REPORT));

        FollowUp known = known(TWELVE_WEEKS);

        assertThat(known.use().percent()).isEqualTo(20);
        assertThat(known.reach().answered()).isEqualTo(25);
    }

    @Test
    void believesRecordsMoreThanPeopleThemselves() {
        data.addObservation(seen(ObservationKind.USED, TWELVE_WEEKS, 9, 10, ShownBy.SELF_REPORT))
                .addObservation(seen(ObservationKind.USED, TWELVE_WEEKS.minusWeeks(3), 3, 10, ShownBy.RECORDS));

        Use use = known(TWELVE_WEEKS).use();

        assertThat(use.percent()).isEqualTo(30);
        assertThat(use.shownBy()).isEqualTo(ShownBy.RECORDS);
        assertThat(use.trend()).isEqualTo(Trend.UNKNOWN);
    }

    @Test
    void seesFromTwoDatesWhichWayUseGoes() {
        data.addObservation(seen(ObservationKind.USED, START.plusWeeks(4), 8, 10, ShownBy.OBSERVED))
                .addObservation(seen(ObservationKind.USED, START.plusWeeks(8), 4, 10, ShownBy.OBSERVED));

        assertThat(known(TWELVE_WEEKS).use().trend()).isEqualTo(Trend.FALLING);
        assertThat(known(START.plusWeeks(5)).use().percent()).isEqualTo(80);
    }

    @Test
    void noticesThatTeamsDifferSoMuchThatTheAverageMisleads() {
        data.addObservation(seen(ObservationKind.USED, TWELVE_WEEKS, 10, 10, ShownBy.OBSERVED))
                .addObservation(seen(ObservationKind.USED, TWELVE_WEEKS, 1, 10, ShownBy.OBSERVED))
                .addObservation(seen(ObservationKind.USED_ONLY_WHEN_PROMPTED, TWELVE_WEEKS, 12, 20, ShownBy.OBSERVED));

        assertThat(known(TWELVE_WEEKS).use().uneven()).isEqualTo(Answer.YES);
        assertThat(known(TWELVE_WEEKS).use().prompted()).isEqualTo(Answer.YES);
    }

    @Test
    void theyDoItOnlyWhenRemindedWhereHalfOfTheUsersDo() {
        data.addObservation(seen(ObservationKind.USED, TWELVE_WEEKS, 32, 64, ShownBy.MANAGERS));

        assertThat(remindedOf(10, 32)).isEqualTo(Answer.NO);
        assertThat(remindedOf(16, 32)).isEqualTo(Answer.YES);
    }

    /** Somebody who was reminded does not count as a user for that. */
    @Test
    void whatWasToldOfAllIsUnknownWhereItMayNotBeOfUsers() {
        data.addObservation(seen(ObservationKind.USED, TWELVE_WEEKS, 32, 64, ShownBy.SELF_REPORT));

        assertThat(remindedOf(20, 64)).isEqualTo(Answer.UNKNOWN);
        assertThat(remindedOf(15, 64)).isEqualTo(Answer.NO);
        assertThat(remindedOf(32, 64)).isEqualTo(Answer.YES);
    }

    private Answer remindedOf(int reminded, int of) {
        day = day.plusDays(1);
        data.addObservation(seen(ObservationKind.USED_ONLY_WHEN_PROMPTED, day, reminded, of, ShownBy.MANAGERS));
        return known(day).use().prompted();
    }

    @Test
    void readsDegreesByTheirCutOffs() {
        data.addObservation(new Observation(
                        ObservationKind.TEST_ON_THE_DAY, START, null, 20, BigDecimal.valueOf(80), ShownBy.RECORDS))
                .addObservation(seen(ObservationKind.TEST_LATER, TWELVE_WEEKS, 9, 20, ShownBy.RECORDS))
                .addObservation(seen(ObservationKind.RELEVANT, START, 10, 20, ShownBy.SELF_REPORT));

        FollowUp known = known(TWELVE_WEEKS);

        assertThat(known.learned().onTheDay()).isEqualTo(Degree.HIGH);
        assertThat(known.learned().later()).isEqualTo(Degree.LOW);
        assertThat(known.reaction().relevant()).isEqualTo(Degree.MIXED);
        assertThat(known.learned().onTheTask()).isEqualTo(Degree.UNKNOWN);
    }

    @Test
    void theMajorityOfThreeAnswersOrMoreTellsACondition() {
        data.addTally(new Tally(Condition.MANAGER_SUPPORTS, TWELVE_WEEKS, 1, 4, ShownBy.SELF_REPORT))
                .addTally(new Tally(Condition.OCCASION, TWELVE_WEEKS, 2, 0, ShownBy.SELF_REPORT))
                .addTally(new Tally(Condition.TIME_THERE, TWELVE_WEEKS, 2, 2, ShownBy.SELF_REPORT));

        FollowUp known = known(TWELVE_WEEKS);

        assertThat(known.conditions().managerSupports()).isEqualTo(Answer.NO);
        assertThat(known.conditions().occasion()).isEqualTo(Answer.UNKNOWN);
        assertThat(known.conditions().timeThere()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void whatAnAnalystSaidCountsMoreAndIsToldApart() {
        data.addObservation(seen(ObservationKind.USED, TWELVE_WEEKS, 9, 10, ShownBy.SELF_REPORT))
                .answers(said(new Use(35, Trend.UNKNOWN, ShownBy.UNKNOWN, Answer.YES, Answer.UNKNOWN)));

        GatheredFollowUp gathered = FollowUps.gather(data.build(), TWELVE_WEEKS, 12);

        assertThat(gathered.followUp().use())
                .isEqualTo(new Use(35, Trend.UNKNOWN, ShownBy.SELF_REPORT, Answer.YES, Answer.UNKNOWN));
        assertThat(gathered.origins())
                .containsEntry("use.percent", Origin.ANALYST)
                .containsEntry("use.shownBy", Origin.DERIVED)
                .containsEntry("leadWeeks", Origin.DERIVED)
                .doesNotContainKey("use.uneven");
    }

    @Test
    void readsTheFigureAndWhetherItHeld() {
        data.addChoice(Choice.inPlace(Remedy.JOB_AID, START))
                .figure(new Figure("satisfaction", "%", null, null, Direction.RISE, null, null));
        for (int week = -24; week < 30; week++) {
            double value = (week < 0 ? 70 : 73) + Math.floorMod(week, 3);
            data.addPoint(START.plusWeeks(week), BigDecimal.valueOf(value));
        }

        assertThat(known(START.plusWeeks(4)).result().moved()).isEqualTo(Moved.TOO_EARLY);
        assertThat(known(TWELVE_WEEKS).result().moved()).isEqualTo(Moved.YES);
        assertThat(known(TWELVE_WEEKS).result().points()).isEqualTo(13);
        assertThat(known(TWELVE_WEEKS).result().baselinePoints()).isEqualTo(24);
        assertThat(known(TWELVE_WEEKS).result().heldBefore()).isEqualTo(Answer.UNKNOWN);
        assertThat(known(START.plusWeeks(24)).result().heldBefore()).isEqualTo(Answer.YES);
    }

    /** Who says that it has not moved disbelieves the values, and so what they say of an earlier look. */
    @Test
    void whatTheValuesSayOfAnEarlierLookIsNotHeldAgainstAnAnalyst() throws BadCase {
        readsTheFigureAndWhetherItHeld();
        data.answers(FollowUpJson.read("{\"result\":{\"moved\":\"NO\"}}".getBytes(StandardCharsets.UTF_8)));

        assertThat(known(START.plusWeeks(24)).result().moved()).isEqualTo(Moved.NO);
        assertThat(known(START.plusWeeks(24)).result().heldBefore()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void whatWasSeenBeforeItBeganIsNotItsDoing() {
        data.addReach(new Reach(null, 20))
                .addObservation(seen(ObservationKind.USED, START.minusWeeks(40), 18, 20, ShownBy.RECORDS))
                .addObservation(seen(ObservationKind.COMPLETED, START.minusDays(1), 19, 20, ShownBy.RECORDS))
                .addObservation(seen(ObservationKind.STARTED, START, 5, 20, ShownBy.RECORDS));

        FollowUp known = known(TWELVE_WEEKS);

        assertThat(known.use()).isEqualTo(Use.NOTHING);
        assertThat(known.reach().completed()).isNull();
        assertThat(known.reach().started()).isEqualTo(25);
    }

    @Test
    void tellsOfHowManyTheUseIsKnown() {
        data.addReach(new Reach(null, 20))
                .addObservation(seen(ObservationKind.USED, TWELVE_WEEKS, 2, 2, ShownBy.MANAGERS));

        GatheredFollowUp gathered = FollowUps.gather(data.build(), TWELVE_WEEKS, null);

        assertThat(gathered.followUp().use().percent()).isEqualTo(100);
        assertThat(gathered.counted()).isEqualTo(Map.of("use.percent", new Counted(2, 2, 20)));
    }

    @Test
    void whoHasFinishedIsNotLostWhenFewerAreCountedLater() {
        data.addReach(new Reach(null, 40))
                .addObservation(seen(ObservationKind.COMPLETED, START.plusWeeks(4), 30, 40, ShownBy.RECORDS))
                .addObservation(seen(ObservationKind.COMPLETED, START.plusWeeks(8), 4, 10, ShownBy.RECORDS));

        assertThat(known(TWELVE_WEEKS).reach().completed()).isEqualTo(75);
    }

    @Test
    void addsUpTeamsThatFinishedOnOtherDays() {
        data.addReach(new Reach(null, 50))
                .addObservation(seen(ObservationKind.COMPLETED, START.plusWeeks(4), 20, 30, ShownBy.RECORDS))
                .addObservation(seen(ObservationKind.COMPLETED, START.plusWeeks(8), 10, 20, ShownBy.RECORDS));

        assertThat(known(TWELVE_WEEKS).reach().completed()).isEqualTo(60);
    }

    @Test
    void countsNobodyTwiceWhomTwoSourcesCounted() {
        data.addReach(new Reach(null, 40))
                .addObservation(records(ObservationKind.STARTED, 24, 40))
                .addObservation(new Observation(ObservationKind.STARTED, TWELVE_WEEKS, 20, null, null, ShownBy.RECORDS))
                .addObservation(seen(ObservationKind.STARTED, TWELVE_WEEKS, 30, 40, ShownBy.SELF_REPORT));

        assertThat(known(TWELVE_WEEKS).reach().started()).isEqualTo(75);
    }

    @Test
    void seesNoTrendBetweenAllAndAFewStragglers() {
        data.addObservation(seen(ObservationKind.USED, START.plusWeeks(4), 24, 30, ShownBy.OBSERVED))
                .addObservation(seen(ObservationKind.USED, START.plusWeeks(8), 1, 4, ShownBy.OBSERVED));

        assertThat(known(TWELVE_WEEKS).use().trend()).isEqualTo(Trend.UNKNOWN);
    }

    @Test
    void anOldRecordDoesNotOutweighWhatWasHeardSince() {
        LocalDate late = START.plusWeeks(40);
        data.addObservation(seen(ObservationKind.USED, START.plusWeeks(2), 9, 10, ShownBy.RECORDS))
                .addObservation(seen(ObservationKind.USED, late, 3, 10, ShownBy.SELF_REPORT));

        assertThat(known(late).use().percent()).isEqualTo(30);
        assertThat(known(late).use().shownBy()).isEqualTo(ShownBy.SELF_REPORT);
        assertThat(known(late).use().uneven()).isNotEqualTo(Answer.YES);
    }

    @Test
    void noticesThatTwoSourcesContradictOneAnother() {
        data.addObservation(seen(ObservationKind.USED, TWELVE_WEEKS, 9, 10, ShownBy.SELF_REPORT))
                .addObservation(seen(ObservationKind.USED, TWELVE_WEEKS.minusWeeks(3), 6, 10, ShownBy.RECORDS));

        assertThat(known(TWELVE_WEEKS).use().uneven()).isEqualTo(Answer.YES);
        assertThat(known(TWELVE_WEEKS.minusWeeks(1)).use().uneven()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void creditsNothingToWhatWasOnItsWayBefore() {
        risesFrom(-24);
        data.isolation(Isolation.TREND).addCost(new Cost(CostKind.RUNNING, null, BigDecimal.valueOf(1_000)));

        FollowUp known = known(START.plusWeeks(26));

        assertThat(known.result().moved()).isEqualTo(Moved.YES);
        assertThat(known.result().signal()).isEqualTo(Signal.NONE);
        assertThat(known.result().heldBefore()).isEqualTo(Answer.UNKNOWN);
        assertThat(known.money().isolated()).isEqualTo(Answer.NO);
    }

    @Test
    void creditsNothingToAMoveOfTheWeeksBeforeTheStart() {
        figure();
        for (int week = -24; week <= 26; week++) {
            data.addPoint(START.plusWeeks(week), BigDecimal.valueOf((week < -5 ? 70 : 80) + Math.floorMod(week, 3)));
        }

        assertThat(known(START.plusWeeks(26)).result().signal()).isEqualTo(Signal.NONE);
    }

    @Test
    void aJumpBeyondAnEarlierTrendIsASignal() {
        risesFrom(-24);
        for (int week = 0; week <= 26; week++) {
            data.addPoint(START.plusWeeks(week), BigDecimal.valueOf(140 + Math.floorMod(week, 3)));
        }

        assertThat(known(START.plusWeeks(26)).result().signal()).isEqualTo(Signal.RUN);
    }

    @Test
    void aFigureThatNobodyWentOnWithIsUnknownAndNotTooEarly() {
        figure();
        for (int week = -24; week < 4; week++) {
            data.addPoint(START.plusWeeks(week), BigDecimal.valueOf(70 + Math.floorMod(week, 3)));
        }

        assertThat(known(START.plusWeeks(8)).result().moved()).isEqualTo(Moved.TOO_EARLY);
        assertThat(known(START.plusWeeks(20)).result().moved()).isEqualTo(Moved.UNKNOWN);
        assertThat(FollowUps.of(data.build(), START.plusWeeks(20), 26).result().moved())
                .isEqualTo(Moved.TOO_EARLY);
    }

    @Test
    void aReturnBelowZeroIsToldWhenTheYearIsOver() {
        figure();
        for (int week = -24; week <= 60; week++) {
            data.addPoint(START.plusWeeks(week), BigDecimal.valueOf((week < 0 ? 70 : 75) + Math.floorMod(week, 3)));
        }
        data.isolation(Isolation.TREND).addCost(new Cost(CostKind.RUNNING, null, BigDecimal.valueOf(1_000_000)));

        assertThat(known(START.plusWeeks(26)).money().isolated()).isEqualTo(Answer.YES);
        assertThat(known(START.plusWeeks(26)).money().negative()).isEqualTo(Answer.UNKNOWN);
        assertThat(known(START.plusWeeks(53)).money().negative()).isEqualTo(Answer.YES);
    }

    private void figure() {
        data.addChoice(Choice.inPlace(Remedy.JOB_AID, START))
                .figure(new Figure(
                        "satisfaction",
                        "%",
                        BigDecimal.valueOf(70),
                        BigDecimal.valueOf(90),
                        Direction.RISE,
                        BigDecimal.valueOf(100_000),
                        "EUR"))
                .currency("EUR");
    }

    private void risesFrom(int first) {
        figure();
        for (int week = first; week <= 26; week++) {
            data.addPoint(START.plusWeeks(week), BigDecimal.valueOf(80 + week + Math.floorMod(week, 3)));
        }
    }

    private static FollowUp said(Use use) {
        FollowUp none = FollowUp.NOTHING;
        return new FollowUp(
                null,
                null,
                none.inPlace(),
                none.decision(),
                none.learning(),
                null,
                null,
                none.reach(),
                none.reaction(),
                none.learned(),
                use,
                none.conditions(),
                none.result(),
                none.money());
    }

    private FollowUp known(LocalDate asOf) {
        return FollowUps.of(data.build(), asOf, null);
    }

    private static Observation records(ObservationKind kind, int count, int of) {
        return seen(kind, TWELVE_WEEKS, count, of, ShownBy.RECORDS);
    }

    private static Observation seen(ObservationKind kind, LocalDate on, int count, int of, ShownBy by) {
        return new Observation(kind, on, count, of, null, by);
    }
}
