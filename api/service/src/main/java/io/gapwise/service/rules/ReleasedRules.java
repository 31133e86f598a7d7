package io.gapwise.service.rules;

import io.gapwise.service.access.Caller;
import io.gapwise.service.audit.Audit;
import io.gapwise.service.audit.AuditAction;
import io.gapwise.service.changes.Changes;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes into the audit trail which rule sets became live, and tells all tenants. Programs that work on one database and read the same rules
 * write it once. Rules answer even while the trail cannot be written; it is then written as soon as it can be.
 */
@Component
class ReleasedRules {

    private static final Logger LOG = LoggerFactory.getLogger(ReleasedRules.class);

    private final LiveRules rules;
    private final Audit audit;
    private final Changes changes;
    private final TransactionOperations transactions;
    private volatile boolean ready;

    ReleasedRules(LiveRules rules, Audit audit, Changes changes, TransactionOperations transactions) {
        this.rules = rules;
        this.audit = audit;
        this.changes = changes;
        this.transactions = transactions;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        ready = true;
        look();
    }

    @Scheduled(fixedDelay = 500)
    synchronized void look() {
        if (!ready) {
            return;
        }
        try {
            rules.eachRelease(version -> transactions.executeWithoutResult(tx -> record(version)));
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("The database is away; which rules became live is recorded when it is back.", e);
        }
    }

    private void record(String version) {
        audit.recordChange(by(), AuditAction.RULES_RELEASED, version);
        changes.announceRules(version);
    }

    private Caller by() {
        return new Caller(Audit.ALL_TENANTS, rules.builtIn() ? "gapwise" : "rules folder", Set.of());
    }
}
