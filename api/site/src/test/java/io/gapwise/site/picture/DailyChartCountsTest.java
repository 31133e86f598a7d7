package io.gapwise.site.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.RequestedSolution;
import io.gapwise.core.cases.Stake;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.service.recommendations.AnswerSummary;
import io.gapwise.service.recommendations.Concluded;
import io.gapwise.service.recommendations.ListedRecommendation;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DailyChartCountsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final AnswerSummary DIGEST =
            new AnswerSummary("Case", "TRAINING", "OTHER", "SERIOUS", "UNKNOWN", 49, null, null);
    private static final Concluded CONCLUDED =
            new Concluded(List.of("CONFLICT", "NO_LONGER_A_WORD"), List.of(), List.of());
    private static final AnswerSummary NONE = new AnswerSummary(null, null, null, null, null, null, null, null);

    private final DailyChartCounts folded = new DailyChartCounts(ZoneId.of("Europe/Berlin"));

    @Test
    void foldsEachNumberOnceInWhateverOrderTheyCome() {
        folded.add(numbered(1, "2026-03-01T12:00:00Z", DIGEST));
        folded.add(numbered(3, "2026-03-01T12:00:00Z", DIGEST));
        folded.add(numbered(2, "2026-03-01T12:00:00Z", DIGEST));
        folded.add(numbered(3, "2026-03-01T12:00:00Z", DIGEST));

        assertThat(folded.count()).isEqualTo(3);
        assertThat(folded.last()).isEqualTo(3);
        assertThat(all().sum().of(Cause.CONFLICT)).isEqualTo(3);
        assertThat(all().sum().of(Stake.SERIOUS, ReadinessBand.LOW)).isEqualTo(3);
    }

    @Test
    void countsWhatHasNoDigestUnderItsVerdictAndAsUnknown() {
        folded.add(numbered(1, "2026-03-01T12:00:00Z", NONE));

        ChartCounts sum = all().sum();
        assertThat(folded.withoutSummary()).isEqualTo(1);
        assertThat(sum.of(VerdictValue.TRAINING)).isEqualTo(1);
        assertThat(sum.of(Stake.UNKNOWN, ReadinessBand.UNKNOWN)).isEqualTo(1);
        assertThat(sum.of(RequestedSolution.UNKNOWN, VerdictValue.TRAINING)).isEqualTo(1);
    }

    @Test
    void takesTheDayOfTheTimeZoneAndBothEndsOfAPeriod() {
        // In Berlin this is already the next day.
        folded.add(numbered(1, "2026-03-01T23:30:00Z", DIGEST));
        folded.add(numbered(2, "2026-03-01T22:30:00Z", DIGEST));
        folded.add(numbered(3, "2026-03-31T12:00:00Z", DIGEST));
        folded.add(numbered(4, "2026-04-01T12:00:00Z", DIGEST));

        Period days = Period.read("30", TODAY);
        assertThat(days.from()).isEqualTo("2026-03-02");
        assertThat(folded.picture(days).sum().cases()).isEqualTo(2);
        assertThat(folded.dots(days)).hasSize(2);
        assertThat(all().sum().cases()).isEqualTo(4);
    }

    @Test
    void keepsOnlyTheNewestDots() {
        for (int i = 1; i <= DailyChartCounts.MOST_DOTS + 5; i++) {
            folded.add(numbered(i, "2026-03-01T12:00:00Z", DIGEST));
        }

        assertThat(folded.dots(Period.read(null, TODAY))).hasSize(DailyChartCounts.MOST_DOTS);
        assertThat(folded.count()).isEqualTo(DailyChartCounts.MOST_DOTS + 5);
        assertThat(folded.lastNumberBeforeTail()).isEqualTo(DailyChartCounts.MOST_DOTS + 5 - DailyChartCounts.TAIL);
    }

    @Test
    void takesLongerSpansWhereThereWouldBeTooManyBars() {
        assertThat(DateSpan.between(TODAY, TODAY)).containsExactly(new DateSpan(DateSpan.Step.WEEK, TODAY, TODAY));
        assertThat(DateSpan.between(TODAY.minusYears(1), TODAY)).hasSize(13);
        assertThat(DateSpan.between(TODAY.minusYears(9), TODAY)).hasSize(10);
    }

    private PeriodCounts all() {
        return folded.picture(Period.read("nonsense", TODAY));
    }

    private static ListedRecommendation numbered(long seq, String time, @Nullable AnswerSummary digest) {
        OffsetDateTime at = OffsetDateTime.parse(time).withOffsetSameInstant(ZoneOffset.UTC);
        Concluded concluded = digest == NONE ? Concluded.NOTHING : CONCLUDED;
        return new ListedRecommendation(
                seq, "id-" + seq, "Case", null, "TRAINING", at, digest, concluded, "id-" + seq, false);
    }
}
