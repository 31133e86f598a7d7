package io.gapwise.service.access;

import io.gapwise.service.caching.RecentlyUsed;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Remembers something for each tenant. It forgets the tenant that has not asked for the longest time when there are too
 * many, so what is remembered must be something that can be worked out again.
 */
public final class PerTenant<T> {

    private final Supplier<T> first;
    private final Map<String, T> byTenant;

    /**
     * @param most the number of tenants to remember something for
     * @param first makes what is remembered for a tenant at first
     */
    public PerTenant(int most, Supplier<T> first) {
        this.first = first;
        this.byTenant = new RecentlyUsed<>(most);
    }

    /** Returns what is remembered for the tenant of the current caller. */
    public T current() {
        String tenant = Callers.tenant();
        synchronized (byTenant) {
            return byTenant.computeIfAbsent(tenant, name -> first.get());
        }
    }
}
