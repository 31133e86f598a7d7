package io.gapwise.practice.figure;

import static io.gapwise.practice.figure.SeriesFixture.START;
import static io.gapwise.practice.figure.SeriesFixture.about;
import static io.gapwise.practice.figure.SeriesFixture.joined;
import static io.gapwise.practice.figure.SeriesFixture.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.Direction;
import io.gapwise.core.followup.Moved;
import io.gapwise.core.followup.Signal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MovementTest {

    @Test
    void saysThatTheFigureHasMovedAndByWhichNineWeeks() {
        Movement movement = rising(weekly(24, joined(about(80, 24), about(84, 9))));

        assertThat(movement.moved()).isEqualTo(Moved.YES);
        assertThat(movement.signal()).isEqualTo(Signal.RUN);
        assertThat(movement.by()).isNotNull();
        assertThat(movement.by().length()).isEqualTo(9);
        assertThat(movement.strength()).isEqualTo(Strength.FAIR);
    }

    @Test
    void callsTheSameMoveWorseWhereTheFigureShouldFall() {
        Series series = weekly(24, joined(about(80, 24), about(84, 9)));

        assertThat(Movement.of(series, START, START, START.plusYears(1), Direction.FALL)
                        .moved())
                .isEqualTo(Moved.WORSE);
    }

    @Test
    void seesNoMoveInAFlatFigure() {
        Movement movement = rising(weekly(24, about(80, 36)));

        assertThat(movement.moved()).isEqualTo(Moved.NO);
        assertThat(movement.signal()).isEqualTo(Signal.NONE);
    }

    @Test
    void waitsForEightValues() {
        assertThat(rising(weekly(24, about(80, 31))).moved()).isEqualTo(Moved.TOO_EARLY);
        assertThat(rising(weekly(24, about(80, 32))).moved()).isEqualTo(Moved.NO);
    }

    /** One better month proves nothing. */
    @Test
    void doesNotTakeOneGoodValueForAMove() {
        double[] after = about(80, 8);
        after[7] = 85.8;
        Movement movement = rising(weekly(24, joined(about(80, 24), after)));

        assertThat(movement.moved()).isEqualTo(Moved.NO);
        assertThat(movement.signal()).isEqualTo(Signal.POINT);
    }

    @Test
    void takesOneValueForAMoveThatChanceDoesNotExplain() {
        Movement movement = rising(weekly(24, joined(about(80, 24), new double[] {95})));

        assertThat(movement.moved()).isEqualTo(Moved.YES);
        assertThat(movement.signal()).isEqualTo(Signal.POINT);
    }

    @Test
    void cannotTellWithFewerThanSixValuesBefore() {
        Movement five = rising(weekly(5, joined(about(80, 5), about(95, 9))));
        Movement six = rising(weekly(6, joined(about(80, 6), about(95, 9))));

        assertThat(five.moved()).isEqualTo(Moved.UNKNOWN);
        assertThat(five.chart().doubts()).containsExactly(Doubt.TOO_SHORT);
        assertThat(six.moved()).isEqualTo(Moved.YES);
        assertThat(six.strength()).isEqualTo(Strength.WEAK);
    }

    @Test
    void saysThatAMoveHasGoneBack() {
        Movement movement = rising(weekly(24, joined(about(80, 24), about(85, 10), about(80, 10))));

        assertThat(movement.moved()).isEqualTo(Moved.NO);
        assertThat(movement.goneBack()).isTrue();
    }

    @Test
    void countsNothingThatWasNotKnownOnTheDay() {
        Series series = weekly(24, joined(about(80, 24), about(84, 9)));

        assertThat(Movement.of(series, START, START, START.plusWeeks(4), Direction.RISE)
                        .moved())
                .isEqualTo(Moved.TOO_EARLY);
    }

    @Test
    void doesNotJudgeTheWeeksInWhichItWasBroughtIn() {
        Series series = weekly(24, joined(about(80, 24), about(95, 3), about(80, 9)));

        Movement movement = Movement.of(series, START, START.plusWeeks(3), START.plusYears(1), Direction.RISE);

        assertThat(movement.chart().between().size()).isEqualTo(3);
        assertThat(movement.moved()).isEqualTo(Moved.NO);
    }

    @Test
    void doesNotTakeTheSeasonForAMove() {
        double[] year = about(80, 52);
        for (int week = 0; week < 12; week++) {
            year[week] += 6;
        }
        Movement seasonal = rising(weekly(52, joined(year, about(86, 12))));
        Movement better = rising(weekly(52, joined(year, about(94, 12))));

        assertThat(seasonal.moved()).isEqualTo(Moved.NO);
        assertThat(seasonal.season()).isNotNull();
        assertThat(seasonal.season().explains()).isTrue();
        assertThat(better.moved()).isEqualTo(Moved.YES);
    }

    @Test
    void readsLittleFromAFigureThatWasMovingAlready() {
        double[] before = about(80, 24);
        for (int week = 0; week < before.length; week++) {
            before[week] += week;
        }
        Movement movement = rising(weekly(24, joined(before, about(104, 9))));

        assertThat(movement.chart().doubts()).containsExactly(Doubt.TRENDING);
        assertThat(movement.strength()).isEqualTo(Strength.WEAK);
    }

    @Test
    void chartsNoRareEvents() {
        double[] before = new double[24];
        before[5] = 1;
        before[17] = 2;

        assertThat(Baseline.doubts(before)).containsExactly(Doubt.MOSTLY_ZERO);
        assertThat(Baseline.doubts(new double[] {3, 3, 3, 3, 3, 3})).containsExactly(Doubt.ALL_EQUAL);
    }

    private static Movement rising(Series series) {
        LocalDate end = series.points().get(series.size() - 1).on();
        return Movement.of(series, START, START, end, Direction.RISE);
    }
}
