package io.gapwise.service.recommendations;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.proof.ChainHead;
import io.gapwise.service.proof.ChainHeads;
import io.gapwise.service.settings.RetentionSettings;
import io.gapwise.service.store.JobLocks;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Erases cases of all tenants that have come of age, in one of the programs that work on the database. */
@Component
class CaseRetention {

    private static final Logger LOG = LoggerFactory.getLogger(CaseRetention.class);

    private static final int TOGETHER = 100;

    private final RetentionSettings settings;
    private final CaseRecords records;
    private final ErasedCases cases;
    private final ChainHeads tenants;
    private final JobLocks locks;
    private final Clock clock;

    CaseRetention(
            RetentionSettings settings,
            CaseRecords records,
            ErasedCases cases,
            ChainHeads tenants,
            JobLocks locks,
            Clock clock) {
        this.settings = settings;
        this.records = records;
        this.cases = cases;
        this.tenants = tenants;
        this.locks = locks;
        this.clock = clock;
    }

    @Scheduled(cron = "${gapwise.retention.schedule:0 20 * * * *}")
    void eraseOld() {
        if (settings.cases() != null) {
            OffsetDateTime before = clock.instant().minus(settings.cases()).atOffset(ZoneOffset.UTC);
            locks.alone("retention of cases", () -> eraseOldOfAll(before));
        }
    }

    private void eraseOldOfAll(OffsetDateTime before) {
        long erased = 0;
        for (ChainHead tenant : tenants.all()) {
            erased += Callers.as(Caller.program(tenant.tenant()), () -> eraseOld(before));
        }
        if (erased > 0) {
            LOG.info("{} cases have come of age and are erased.", erased);
        }
    }

    private long eraseOld(OffsetDateTime before) {
        long erased = 0;
        List<String> some = records.unerasedBefore(before, TOGETHER);
        while (!some.isEmpty()) {
            some.forEach(this::erase);
            erased += some.size();
            some = records.unerasedBefore(before, TOGETHER);
        }
        return erased;
    }

    private void erase(String id) {
        try {
            cases.erase(id);
        } catch (ResourceNotFound e) {
            throw new IllegalStateException("A case was just found and is gone.", e);
        }
    }
}
