package io.gapwise.site.drafts;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.recommendations.CaseTraces;
import io.gapwise.service.settings.RetentionSettings;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes the drafts of a case that is erased, and those of all tenants that nobody has changed for long. */
@Component
class DraftTraces implements CaseTraces {

    private final Drafts drafts;
    private final RetentionSettings retention;

    DraftTraces(Drafts drafts, RetentionSettings retention) {
        this.drafts = drafts;
        this.retention = retention;
    }

    @Override
    public Kind kind() {
        return Kind.DRAFTS;
    }

    @Override
    public int forget(String caseId) {
        return drafts.forgetOf(caseId);
    }

    @Scheduled(cron = "${gapwise.retention.schedule:0 25 * * * *}")
    void forgetOld() {
        drafts.tenants()
                .forEach(tenant -> Callers.run(Caller.program(tenant), () -> drafts.forgetOld(retention.drafts())));
    }
}
