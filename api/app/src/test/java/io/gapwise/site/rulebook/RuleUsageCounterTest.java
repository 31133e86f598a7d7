package io.gapwise.site.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.MiniFolder;
import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.recommendations.ListingChanges;
import io.gapwise.service.recommendations.Recommendations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RuleUsageCounterTest {

    @AutoClose
    private final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    private final JdbcClient store = service.bean(JdbcClient.class);
    private final SetClock clock = new SetClock();
    private final RuleUsageCounter fold =
            new RuleUsageCounter(service.bean(Recommendations.class), service.bean(ListingChanges.class), clock);
    private String rule = "";

    /** Stores three answers, of which the middle one cannot be seen yet. */
    @BeforeEach
    void beginWithoutTheMiddleOne() {
        for (int i = 0; i < 3; i++) {
            rule = ServiceUnderTest.json(service.post(MiniFolder.TOOLS))
                    .at("/causes/0/reasons/0/rule")
                    .asString();
        }
        store.sql("create table late as select * from stored_recommendation where seq = 2")
                .update();
        store.sql("delete from answer_proof where recommendation in"
                        + " (select public_id from stored_recommendation where seq = 2)")
                .update();
        store.sql("delete from stored_recommendation where seq = 2").update();
        fold.goOn();
    }

    @Test
    void countsAnAnswerThatIsSeenAfterLaterOnes() {
        assertThat(fold.counts().of(rule).times()).isEqualTo(2);

        comeLate();
        fold.recheck();
        fold.goOn();

        assertThat(fold.counts().of(rule).times()).isEqualTo(3);
        assertThat(fold.counts().of(rule).newest()).extracting(RuleMention::seq).containsExactly(3L, 2L, 1L);
    }

    @Test
    void countsNoAnswerTwice() {
        comeLate();
        for (int i = 0; i < 3; i++) {
            fold.recheck();
            fold.goOn();
        }

        assertThat(fold.counts().answers()).isEqualTo(3);
    }

    @Test
    void givesUpLookingForWhatNeverComes() {
        clock.now = clock.now.plus(Duration.ofMinutes(11));
        fold.recheck();

        assertThat(fold.mayComeLate()).isFalse();
    }

    private void comeLate() {
        store.sql("insert into stored_recommendation select * from late").update();
    }

    private static final class SetClock extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
