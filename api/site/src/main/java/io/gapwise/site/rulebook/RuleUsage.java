package io.gapwise.site.rulebook;

import io.gapwise.service.access.PerTenant;
import io.gapwise.service.recommendations.Recommendations;
import java.time.Clock;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Knows how often the answers of each tenant named each rule. */
@Component
final class RuleUsage implements AutoCloseable {

    /** The counts of a tenant that is forgotten are read again. */
    private static final int TENANTS = 50;

    private final ThreadPoolExecutor aside =
            new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), RuleUsage::thread);
    private final PerTenant<TenantRuleUsage> usage;

    RuleUsage(Recommendations recommendations, Clock clock) {
        this.usage = new PerTenant<>(TENANTS, () -> new TenantRuleUsage(recommendations, clock, aside));
    }

    /** Returns the current counts of the caller's tenant and starts reading its new answers. */
    RuleUsageCounts now() {
        return usage.current().now();
    }

    private static Thread thread(Runnable reading) {
        Thread thread = new Thread(reading, "rules-spoken");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        aside.shutdownNow();
    }
}
