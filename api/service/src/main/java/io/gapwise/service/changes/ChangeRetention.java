package io.gapwise.service.changes;

import io.gapwise.service.settings.RetentionSettings;
import io.gapwise.service.store.JobLocks;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Forgets changes that have come of age, in one of the programs that work on the database. */
@Component
class ChangeRetention {

    private static final int TOGETHER = 1000;

    private final RetentionSettings settings;
    private final ChangeEvents events;
    private final JobLocks locks;
    private final TransactionOperations transactions;
    private final Clock clock;

    ChangeRetention(
            RetentionSettings settings,
            ChangeEvents events,
            JobLocks locks,
            TransactionOperations transactions,
            Clock clock) {
        this.settings = settings;
        this.events = events;
        this.locks = locks;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(cron = "${gapwise.retention.schedule:0 20 * * * *}")
    void forgetOld() {
        Instant before = clock.instant().minus(settings.changes());
        locks.alone(
                "retention of changes", () -> events.places().keySet().forEach(tenant -> forgetOld(tenant, before)));
    }

    private void forgetOld(String tenant, Instant before) {
        int forgotten = TOGETHER;
        while (forgotten == TOGETHER) {
            forgotten = Objects.requireNonNull(transactions.execute(tx -> events.prune(tenant, before, TOGETHER)));
        }
    }
}
