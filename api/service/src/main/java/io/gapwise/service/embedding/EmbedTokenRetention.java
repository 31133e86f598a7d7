package io.gapwise.service.embedding;

import io.gapwise.service.store.JobLocks;
import java.time.Clock;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets tokens that have ended, in one of the programs that work on the database. */
@Component
class EmbedTokenRetention {

    private final EmbedTokens tokens;
    private final JobLocks locks;
    private final Clock clock;

    EmbedTokenRetention(EmbedTokens tokens, JobLocks locks, Clock clock) {
        this.tokens = tokens;
        this.locks = locks;
        this.clock = clock;
    }

    @Scheduled(cron = "${gapwise.retention.embed-tokens-schedule:0 35 * * * *}")
    void forgetEnded() {
        Instant now = clock.instant();
        locks.alone("retention of tokens for interviews", () -> {
            for (String tenant : tokens.tenants()) {
                boolean more = tokens.forgetEnded(tenant, now);
                while (more) {
                    more = tokens.forgetEnded(tenant, now);
                }
            }
        });
    }
}
