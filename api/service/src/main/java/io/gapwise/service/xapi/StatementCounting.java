package io.gapwise.service.xapi;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.initiatives.HeldInitiatives;
import io.gapwise.service.initiatives.Initiatives;
import io.gapwise.service.quotas.Quota;
import io.gapwise.service.quotas.Quotas;
import io.gapwise.service.store.JobLocks;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Counts what came, a moment later and for all that came in it at once, so that no learning system waits for it; and
 * forgets statements that nobody had a use for.
 */
@Component
class StatementCounting {

    private static final Logger LOG = LoggerFactory.getLogger(StatementCounting.class);
    private static final int AT_ONCE = 5000;

    private final XapiKeys keys;
    private final KeptStatements statements;
    private final SeenActivities activities;
    private final ConnectedActivities connected;
    private final InitiativeCounts counts;
    private final Initiatives initiatives;
    private final HeldInitiatives held;
    private final Quotas quotas;
    private final XapiSettings settings;
    private final JobLocks locks;
    private final TransactionOperations transactions;
    private final Clock clock;

    StatementCounting(
            XapiKeys keys,
            KeptStatements statements,
            SeenActivities activities,
            ConnectedActivities connected,
            InitiativeCounts counts,
            Initiatives initiatives,
            HeldInitiatives held,
            Quotas quotas,
            XapiSettings settings,
            JobLocks locks,
            TransactionOperations transactions,
            Clock clock) {
        this.keys = keys;
        this.statements = statements;
        this.activities = activities;
        this.connected = connected;
        this.counts = counts;
        this.initiatives = initiatives;
        this.held = held;
        this.quotas = quotas;
        this.settings = settings;
        this.locks = locks;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 5000, initialDelay = 5000)
    void countFresh() {
        try {
            for (String tenant : keys.tenants()) {
                Callers.run(Caller.program(tenant), () -> {
                    if (!connected.fresh().isEmpty()) {
                        locks.alone("xapi-counting", () -> connected.fresh().forEach(this::count));
                    }
                });
            }
        } catch (RuntimeException e) {
            LOG.debug("What people did is counted later.", e);
        }
    }

    /** Counts an initiative from all that is kept of its activities. One that is gone meanwhile is not counted. */
    void count(String initiative) {
        held.whereThere(initiative, () -> {
            connected.count(initiative);
            List<ConnectedActivity> named = connected.of(initiative);
            PeopleCount count = new PeopleCount(named);
            if (!named.isEmpty()) {
                statements.each(named.stream().map(ConnectedActivity::hash).toList(), count::add);
            }
            counts.replace(initiative, count.days());
            return true;
        });
        initiatives.refresh(initiative);
    }

    @Scheduled(cron = "0 50 3 * * *")
    void forget() {
        OffsetDateTime before = clock.instant().minus(settings.keep()).atOffset(ZoneOffset.UTC);
        locks.alone("xapi-forgetting", () -> {
            for (String tenant : keys.tenants()) {
                Callers.run(Caller.program(tenant), () -> forget(before));
            }
        });
    }

    private void forget(OffsetDateTime before) {
        List<String> kept = connected.all().stream()
                .map(each -> each.activity().hash())
                .distinct()
                .toList();
        int gone = AT_ONCE;
        while (gone == AT_ONCE) {
            gone = forgotten(before, kept);
        }
        activities.forget(before, kept);
    }

    private int forgotten(OffsetDateTime before, List<String> kept) {
        Integer gone = transactions.execute(tx -> {
            int some = statements.forget(before, kept, AT_ONCE);
            quotas.giveBack(Quota.STATEMENTS, some);
            return some;
        });
        return gone == null ? 0 : gone;
    }
}
