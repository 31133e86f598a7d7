package io.gapwise.service.once;

import io.gapwise.service.settings.RetentionSettings;
import io.gapwise.service.store.JobLocks;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets answers that were kept for as long as they should be, in one of the programs that work on the database. */
@Component
class KeptAnswerRetention {

    private final RetentionSettings settings;
    private final KeptAnswers kept;
    private final JobLocks locks;
    private final Clock clock;

    KeptAnswerRetention(RetentionSettings settings, KeptAnswers kept, JobLocks locks, Clock clock) {
        this.settings = settings;
        this.kept = kept;
        this.locks = locks;
        this.clock = clock;
    }

    @Scheduled(cron = "${gapwise.retention.kept-answers-schedule:0 25 * * * *}")
    void forgetOld() {
        OffsetDateTime oldest = clock.instant().minus(settings.keptAnswers()).atOffset(ZoneOffset.UTC);
        locks.alone("retention of kept answers", () -> {
            for (String tenant : kept.tenants()) {
                boolean more = kept.forgetOlder(tenant, oldest);
                while (more) {
                    more = kept.forgetOlder(tenant, oldest);
                }
            }
        });
    }
}
