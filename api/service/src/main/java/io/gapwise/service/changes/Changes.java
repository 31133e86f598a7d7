package io.gapwise.service.changes;

import io.gapwise.service.access.Callers;
import io.gapwise.service.store.TenantLines;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes down what changes, in the transaction that changes it: either both are stored or none. The changes are written as
 * the last thing of the transaction, so that nobody waits for the head of a tenant who holds anything else afterwards.
 */
@Component
public class Changes {

    private final ChangeEvents events;
    private final ChangeSignals signals;
    private final CommitsGoingOn commits;
    private final TenantLines lines = new TenantLines();

    Changes(ChangeEvents events, ChangeSignals signals, CommitsGoingOn commits) {
        this.events = events;
        this.signals = signals;
        this.commits = commits;
    }

    /**
     * Announces a change of the caller's tenant. One that is announced twice in a transaction is told once.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void announce(Change change) {
        announced().add(Callers.tenant(), change);
    }

    /** Announces to all tenants that are known that a rule set is live. Who was told of it last is not told again. */
    public void announceRules(String version) {
        List<String> untold = events.withOtherRules(version);
        if (!untold.isEmpty()) {
            Announced announced = announced();
            untold.forEach(tenant -> announced.add(tenant, Change.ruleSetLive(version)));
        }
    }

    private Announced announced() {
        for (TransactionSynchronization each : TransactionSynchronizationManager.getSynchronizations()) {
            if (each instanceof Announced announced) {
                return announced;
            }
        }
        Announced announced = new Announced();
        TransactionSynchronizationManager.registerSynchronization(announced);
        return announced;
    }

    /** Holds what one transaction changes. Tenants come in a fixed order, so that two transactions never wait for each other. */
    private final class Announced implements TransactionSynchronization {

        private final Map<String, Set<Change>> byTenant = new TreeMap<>();

        void add(String tenant, Change change) {
            byTenant.computeIfAbsent(tenant, name -> new LinkedHashSet<>()).add(change);
        }

        /** The head of the audit trail, which all tenants share, comes behind the heads of the changes and not before. */
        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE - 1;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            byTenant.forEach((tenant, changes) -> {
                lines.holdUntilTheEnd(tenant);
                commits.begin(tenant, events.add(tenant, changes));
            });
        }

        @Override
        public void afterCommit() {
            byTenant.keySet().forEach(commits::end);
            byTenant.keySet().forEach(signals::changed);
        }

        /** What was taken back is waited for no longer. */
        @Override
        public void afterCompletion(int status) {
            if (status != STATUS_COMMITTED) {
                byTenant.keySet().forEach(commits::end);
            }
        }
    }
}
