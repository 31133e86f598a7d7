package io.gapwise.service.store;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Reports that the store is down while the database cannot be read or written; the service is not ready then. */
@Component("store")
final class StoreHealth implements HealthIndicator {

    private final StoreWatch watch;
    private final DiskSpace disk;

    StoreHealth(StoreWatch watch, DiskSpace disk) {
        this.watch = watch;
        this.disk = disk;
    }

    @Override
    public Health health() {
        @Nullable StoreFault fault = watch.now();
        Health.Builder health = fault == null
                ? Health.up()
                : Health.down().withDetail("cause", fault.name()).withDetail("detail", fault.sentence());
        if (disk.ours()) {
            health.withDetail("diskFreeBytes", disk.free()).withDetail("diskLow", disk.low());
        }
        return health.build();
    }
}
