package io.gapwise.site.rulebook;

import io.gapwise.service.access.PerTenant;
import io.gapwise.service.recommendations.ListingChanges;
import io.gapwise.service.recommendations.Recommendations;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.task.ThreadPoolTaskExecutorBuilder;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/** Knows how often the answers of each tenant named each rule. */
@Component
final class RuleUsage implements AutoCloseable {

    /** The counts of a tenant that is forgotten are read again. */
    private static final int TENANTS = 50;

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final ThreadPoolTaskExecutor aside;
    private final PerTenant<TenantRuleUsage> usage;

    /** The thread is never interrupted, which would close the file of the embedded database under its hands. */
    RuleUsage(
            Recommendations recommendations,
            ListingChanges changes,
            Clock clock,
            ThreadPoolTaskExecutorBuilder threads) {
        aside = threads.threadNamePrefix("rules-spoken-")
                .corePoolSize(1)
                .maxPoolSize(1)
                .allowCoreThreadTimeOut(true)
                .keepAlive(PATIENCE)
                .awaitTermination(true)
                .awaitTerminationPeriod(PATIENCE)
                .additionalCustomizers(pool -> pool.setDaemon(true))
                .build();
        aside.initialize();
        usage = new PerTenant<>(
                TENANTS, () -> new TenantRuleUsage(recommendations, changes, clock, aside.getThreadPoolExecutor()));
    }

    /** Returns the current counts of the caller's tenant and starts reading its new answers. */
    RuleUsageCounts now() {
        return usage.current().now();
    }

    @Override
    public void close() {
        aside.shutdown();
    }
}
