package io.gapwise.service.initiatives;

import io.gapwise.service.access.PerTenant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the counts of initiatives right while they change. Whatever could change what is counted happens in here, and what
 * it changed is added to the counts in the same transaction, so that nobody has to count all of them.
 */
@Component
class CountedInitiatives {

    private static final int TENANTS = 10_000;

    /** A change makes few rows of many when so many were added, because readers add all of them up. */
    private static final int ROWS_TOO_MANY = 2_000;

    private final InitiativeRecords records;
    private final InitiativeClaims claims;
    private final InitiativeTallies tallies;
    private final TransactionOperations transactions;
    private final PerTenant<AtomicInteger> untilCompact = new PerTenant<>(TENANTS, () -> new AtomicInteger(0));

    CountedInitiatives(
            InitiativeRecords records,
            InitiativeClaims claims,
            InitiativeTallies tallies,
            TransactionOperations transactions) {
        this.records = records;
        this.claims = claims;
        this.tallies = tallies;
        this.transactions = transactions;
    }

    /** Does something that may change what is counted of the initiatives on some recommendations, in the open transaction. */
    <T> T counting(List<String> recommendations, Supplier<T> work) {
        recommendations.stream().sorted().forEach(records::holdOfRecommendation);
        Map<Tally, Integer> changed = new HashMap<>();
        recommendations.forEach(each -> add(changed, each, -1));
        T done = work.get();
        recommendations.forEach(each -> add(changed, each, 1));
        changed.values().removeIf(amount -> amount == 0);
        tallies.add(changed);
        untilCompact.current().addAndGet(-changed.size());
        return done;
    }

    private void add(Map<Tally, Integer> amounts, String recommendation, int sign) {
        records.counted(recommendation).ifPresent(counted -> {
            Tally confidence = counted.confidence();
            amounts.merge(confidence, sign, Integer::sum);
            claims.of(counted.id(), confidence.ruleSet(), confidence.progress())
                    .forEach(claim -> amounts.merge(claim, sign, Integer::sum));
        });
        records.levels(recommendation).forEach(levels -> amounts.merge(levels, sign, Integer::sum));
    }

    /** Makes few rows of many, apart from what somebody waits for. Where that fails, the next change tries again. */
    void compactIfDue() {
        AtomicInteger left = untilCompact.current();
        if (left.get() < 0 && !TransactionSynchronizationManager.isActualTransactionActive()) {
            transactions.executeWithoutResult(tx -> {
                if (tallies.compact()) {
                    left.set(ROWS_TOO_MANY);
                } else {
                    tx.setRollbackOnly();
                }
            });
        }
    }
}
