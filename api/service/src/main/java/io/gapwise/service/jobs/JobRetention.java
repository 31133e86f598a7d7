package io.gapwise.service.jobs;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.quotas.Quota;
import io.gapwise.service.quotas.Quotas;
import io.gapwise.service.settings.RetentionSettings;
import io.gapwise.service.store.JobLocks;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Forgets jobs that ended long ago, and those whose files nobody goes on sending. */
@Component
class JobRetention {

    private final RetentionSettings settings;
    private final Jobs jobs;
    private final Quotas quotas;
    private final JobLocks locks;
    private final TransactionOperations transactions;
    private final Clock clock;

    JobRetention(
            RetentionSettings settings,
            Jobs jobs,
            Quotas quotas,
            JobLocks locks,
            TransactionOperations transactions,
            Clock clock) {
        this.settings = settings;
        this.jobs = jobs;
        this.quotas = quotas;
        this.locks = locks;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(cron = "${gapwise.retention.jobs-schedule:0 35 * * * *}")
    void forgetOld() {
        locks.alone(
                "retention of jobs",
                () -> jobs.tenants().forEach(tenant -> Callers.run(Caller.program(tenant), this::forgetOwn)));
    }

    private void forgetOwn() {
        transactions.executeWithoutResult(transaction -> quotas.giveBack(
                Quota.JOBS,
                jobs.forgetEnded(before(settings.jobs())) + jobs.forgetUnfinished(before(settings.unfinishedJobs()))));
    }

    private OffsetDateTime before(Duration age) {
        return clock.instant().minus(age).atOffset(ZoneOffset.UTC);
    }
}
