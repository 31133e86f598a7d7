package io.gapwise.practice.schedule;

import static io.gapwise.practice.figure.SeriesFixture.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.advice.Advice.MeasureAdvised;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.followup.ShownBy;
import io.gapwise.practice.outcomes.Choice;
import io.gapwise.practice.outcomes.Observation;
import io.gapwise.practice.outcomes.ObservationKind;
import io.gapwise.practice.outcomes.OutcomeData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final List<MeasureAdvised> ADVISED = List.of(
            new MeasureAdvised(3, "How they do it", 8, List.of()),
            new MeasureAdvised(4, "The figure", 12, List.of()),
            new MeasureAdvised(4, "The figure, once more", 52, List.of()));

    private final LocalDate inPlace = START.plusWeeks(2);
    private final OutcomeData.Builder data =
            OutcomeData.builder().start(START).addChoice(Choice.inPlace(Remedy.JOB_AID, inPlace));

    @Test
    void countsFromTheDayOnWhichItIsInPlace() {
        Schedule schedule = Schedule.of(ADVISED, data.build(), START.plusWeeks(4));

        assertThat(schedule.from()).isEqualTo(inPlace);
        assertThat(schedule.measures().get(0).due()).isEqualTo(inPlace.plusWeeks(8));
        assertThat(Schedule.leadWeeks(ADVISED)).isEqualTo(12);
    }

    @Test
    void countsFromTheStartUntilThen() {
        assertThat(Schedule.of(ADVISED, data.build(), START.plusWeeks(1)).from())
                .isEqualTo(START);
        assertThat(Schedule.of(ADVISED, OutcomeData.builder().build(), START).next())
                .isEmpty();
    }

    @Test
    void theOverdueComesFirstAndGoesWithTheObservation() {
        LocalDate now = inPlace.plusWeeks(13);
        DueMeasure overdue = Schedule.of(ADVISED, data.build(), now).next().orElseThrow();
        assertThat(overdue.level()).isEqualTo(3);
        assertThat(overdue.overdue(now)).isTrue();

        data.addObservation(new Observation(ObservationKind.USED, inPlace.plusWeeks(7), 3, 10, null, ShownBy.OBSERVED));
        assertThat(Schedule.of(ADVISED, data.build(), now).next().orElseThrow().level())
                .isEqualTo(4);

        data.addPoint(inPlace.plusWeeks(12), BigDecimal.TEN);
        DueMeasure last = Schedule.of(ADVISED, data.build(), now).next().orElseThrow();
        assertThat(last.afterWeeks()).isEqualTo(52);
        assertThat(last.overdue(now)).isFalse();
    }

    @Test
    void oneLookAnswersOneMeasure() {
        List<MeasureAdvised> three = List.of(
                new MeasureAdvised(3, "How many do it", 8, List.of()),
                new MeasureAdvised(3, "What they tell", 8, List.of()),
                new MeasureAdvised(3, "What the records say", 8, List.of()));
        LocalDate day = inPlace.plusWeeks(8);
        data.addObservation(new Observation(ObservationKind.USED, day, 3, 10, null, ShownBy.MANAGERS))
                .addObservation(
                        new Observation(ObservationKind.USED_ONLY_WHEN_PROMPTED, day, 1, 10, null, ShownBy.MANAGERS));

        assertThat(taken(three)).containsExactly(day, null, null);

        data.addObservation(new Observation(ObservationKind.USED, day, 4, 10, null, ShownBy.SELF_REPORT));
        assertThat(taken(three)).containsExactly(day, day, null);
    }

    private List<LocalDate> taken(List<MeasureAdvised> advised) {
        return Schedule.of(advised, data.build(), inPlace.plusWeeks(9)).measures().stream()
                .map(DueMeasure::takenOn)
                .collect(Collectors.toList());
    }

    @Test
    void anEarlyLookDoesNotReplaceALateOne() {
        data.addPoint(START, BigDecimal.TEN);

        assertThat(Schedule.of(ADVISED, data.build(), inPlace.plusWeeks(1)).measures())
                .allSatisfy(measure -> assertThat(measure.takenOn()).isNull());
    }
}
