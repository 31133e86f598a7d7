package io.gapwise.practice.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapwise.core.cases.Confidence;
import io.gapwise.core.followup.ProgressValue;
import io.gapwise.practice.figure.Interval;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrackRecordTest {

    private final List<ClaimOutcome> claims = new ArrayList<>();

    @Test
    void countsWhatCameOfARemedy() {
        add(8, ProgressValue.WORKED);
        add(2, ProgressValue.NO_EFFECT);
        add(3, ProgressValue.NOT_IN_PLACE);
        add(1, null);
        claims.add(new ClaimOutcome(ClaimKind.REMEDY, "JOB_AID", false, ProgressValue.NO_EFFECT, Confidence.FAIR));

        TrackRecord record = only();

        assertThat(record.claimed()).isEqualTo(15);
        assertThat(record.followed()).isEqualTo(14);
        assertThat(record.judged()).isEqualTo(10);
        assertThat(record.judgements()).containsEntry(ProgressValue.NOT_IN_PLACE, 3);
        assertThat(record.worked().likely()).isEqualTo(80);
    }

    /** Wilson's interval for 8 of 10 is 49.0 to 94.3 percent, as textbooks print it. */
    @Test
    void theIntervalIsWilsons() {
        Interval share = TrackRecord.share(8, 10);

        assertThat(share.low()).isCloseTo(49.0, within(0.05));
        assertThat(share.high()).isCloseTo(94.3, within(0.05));
        assertThat(TrackRecord.share(0, 10).low()).isZero();
        assertThat(TrackRecord.share(10, 10).high()).isEqualTo(100);
    }

    @Test
    void saysNothingBelowFive() {
        add(4, ProgressValue.WORKED);
        assertThat(only().worked()).isNull();

        add(1, ProgressValue.WORKED);
        assertThat(only().worked()).isNotNull();
    }

    @Test
    void speaksAgainstWhatSurelyWorksInFewerThanHalf() {
        add(1, ProgressValue.WORKED);
        add(9, ProgressValue.NO_EFFECT);
        assertThat(only().speaksAgainst()).isTrue();

        add(5, ProgressValue.WORKED);
        assertThat(only().speaksAgainst()).isFalse();
    }

    /** What was not in place, not reached or not used says nothing of the advice. */
    @Test
    void doesNotCountAgainstARuleWhatWasNeverTried() {
        add(20, ProgressValue.NOT_IN_PLACE);

        assertThat(only().judged()).isZero();
        assertThat(only().speaksAgainst()).isFalse();
    }

    @Test
    void setsStrongVerdictsBesideWeakOnes() {
        for (int i = 0; i < 6; i++) {
            claims.add(new ClaimOutcome(ClaimKind.CAUSE, "HABIT", true, ProgressValue.WORKED, Confidence.STRONG));
            claims.add(new ClaimOutcome(ClaimKind.CAUSE, "HABIT", true, ProgressValue.NO_EFFECT, Confidence.WEAK));
        }

        List<TrackRecord.Calibration> calibration = TrackRecord.calibration(claims);

        assertThat(calibration)
                .extracting(TrackRecord.Calibration::confidence)
                .containsExactly(Confidence.WEAK, Confidence.FAIR, Confidence.STRONG);
        assertThat(calibration.get(0).worked().likely()).isZero();
        assertThat(calibration.get(1).worked()).isNull();
        assertThat(calibration.get(2).worked().likely()).isEqualTo(100);
    }

    private TrackRecord only() {
        List<TrackRecord> records = TrackRecord.of(claims);
        assertThat(records).hasSize(1);
        return records.get(0);
    }

    private void add(int times, @Nullable ProgressValue progress) {
        for (int i = 0; i < times; i++) {
            claims.add(new ClaimOutcome(ClaimKind.REMEDY, "JOB_AID", true, progress, Confidence.FAIR));
        }
    }
}
