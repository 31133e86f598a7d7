package io.gapwise.service.quotas;

import io.gapwise.service.access.Callers;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts what is stored of each tenant and refuses what is too much. The count changes in the transaction in which
 * something is stored or deleted, and its row stays locked until that ends, so that it is exact however many programs
 * work on the database.
 */
@Repository
public class Quotas {

    private final QuotaSettings settings;
    private final JdbcClient store;

    Quotas(QuotaSettings settings, JdbcClient store) {
        this.settings = settings;
        this.store = store;
    }

    /**
     * Counts what was just stored, within its transaction and at its end, for the others of the tenant wait from here on.
     *
     * @throws QuotaReached if that is more than may be stored; the transaction is to be rolled back then
     * @throws org.springframework.dao.DuplicateKeyException if somebody else counts for the first time at the same moment;
     *     the transaction can be tried again
     */
    public void take(Quota quota, int added) {
        long limit = limit(quota);
        if (move(quota, added, limit - added) == 0) {
            Optional<Long> before = counted(quota);
            if (before.isPresent()) {
                // Somebody else may have counted for the first time just now.
                if (before.get() <= limit - added && move(quota, added, limit - added) > 0) {
                    return;
                }
                throw new QuotaReached(quota, before.get(), limit);
            }
            long all = count(quota);
            if (all > limit) {
                throw new QuotaReached(quota, all - added, limit);
            }
        }
    }

    /** Counts that something was deleted, within its transaction. */
    public void giveBack(Quota quota, int removed) {
        if (removed > 0 && move(quota, -removed, Long.MAX_VALUE) == 0) {
            count(quota);
        }
    }

    /**
     * Makes sure that there is room for one more, before work and its transaction begin.
     *
     * @throws QuotaReached if there is none
     */
    public void requireRoom(Quota quota) {
        if (counted(quota).isEmpty()) {
            countFirst(quota);
        }
        if (room(quota) < 1) {
            throw new QuotaReached(quota, stored(quota), limit(quota));
        }
    }

    /** Returns how many more may be stored at the moment. */
    public long room(Quota quota) {
        long limit = limit(quota);
        return limit == Long.MAX_VALUE ? limit : Math.max(0, limit - stored(quota));
    }

    /** Has everything counted again when it is needed, because an older version may have stored something meanwhile. */
    @EventListener(ApplicationReadyEvent.class)
    void forgetCounts() {
        store.sql("delete from tenant_usage").update();
    }

    private long limit(Quota quota) {
        Integer limit = quota.limit(settings);
        return limit == null ? Long.MAX_VALUE : limit;
    }

    private long stored(Quota quota) {
        return counted(quota).orElseGet(() -> counted(quota, quota.counting()).orElse(0L));
    }

    /** @param atMost the largest count to which it may be added */
    private int move(Quota quota, int by, long atMost) {
        return own(
                        quota,
                        "update tenant_usage set amount = amount + :by where tenant = :tenant and kind = :kind and amount <= :most")
                .param("by", by)
                .param("most", atMost)
                .update();
    }

    /** Counts for the first time. What the current transaction has stored or deleted is counted already. */
    private long count(Quota quota) {
        long all = counted(quota, quota.counting()).orElse(0L);
        own(quota, "insert into tenant_usage (tenant, kind, amount) values (:tenant, :kind, :amount)")
                .param("amount", all)
                .update();
        return all;
    }

    /** Counts before the transaction in which somebody else could count for the first time as well. */
    private void countFirst(Quota quota) {
        try {
            count(quota);
        } catch (DuplicateKeyException e) {
            // Somebody else has just done so.
        }
    }

    private Optional<Long> counted(Quota quota) {
        return counted(quota, "select amount from tenant_usage where tenant = :tenant and kind = :kind");
    }

    private Optional<Long> counted(Quota quota, String sql) {
        return own(quota, sql).query(Long.class).optional();
    }

    private JdbcClient.StatementSpec own(Quota quota, String sql) {
        return store.sql(sql).param("tenant", Callers.tenant()).param("kind", quota.name());
    }
}
