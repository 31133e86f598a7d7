package io.gapwise.service.initiatives;

import io.gapwise.service.access.PerTenant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Keeps what was counted of all initiatives of a tenant, since to count all again takes long where there are many. What was
 * counted is counted again after a change; a change that another program has made on the same database is counted after a
 * minute.
 */
@Component
final class RememberedCounts {

    private static final int TENANTS = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Clock clock;
    private final PerTenant<Map<String, Counted>> counted = new PerTenant<>(TENANTS, ConcurrentHashMap::new);

    RememberedCounts(Clock clock) {
        this.clock = clock;
    }

    private record Counted(Instant at, Object found) {}

    /** Returns what was counted under a name for the caller's tenant, or counts it; a name is always of one type. */
    @SuppressWarnings("unchecked")
    <T> T of(String name, Supplier<T> counting) {
        Instant now = clock.instant();
        Map<String, Counted> known = counted.current();
        Counted before = known.get(name);
        if (before != null && Duration.between(before.at(), now).abs().compareTo(LONGEST) < 0) {
            return (T) before.found();
        }
        T found = counting.get();
        known.put(name, new Counted(now, found));
        return found;
    }

    /** Forgets what was counted for the caller's tenant, because something has changed. */
    void changed() {
        counted.current().clear();
    }
}
