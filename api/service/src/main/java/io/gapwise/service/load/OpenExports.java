package io.gapwise.service.load;

import io.gapwise.service.access.Callers;
import io.gapwise.service.problems.Refusal;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Limits how many exports are open at the same time, because each reads all that is stored of a tenant. A tenant has one
 * at a time, and there are few in all.
 */
@Component
public final class OpenExports {

    private static final int MOST = 2;
    private static final Duration A_WHILE = Duration.ofSeconds(10);

    private final WaitingReaders waiting;
    private final Set<String> tenants = new HashSet<>();

    OpenExports(WaitingReaders waiting) {
        this.waiting = waiting;
    }

    /** @throws Refusal if an export of the tenant is open, or as many of others as there is room for */
    public OpenExport open() throws Refusal {
        String tenant = Callers.tenant();
        synchronized (tenants) {
            if (tenants.contains(tenant)) {
                throw Refusal.tooMany("An export of yours is being sent already.", A_WHILE);
            }
            if (tenants.size() >= MOST) {
                throw Refusal.tooMany(
                        "As many exports are being sent as there is room for (%d).".formatted(MOST), A_WHILE);
            }
            tenants.add(tenant);
        }
        return new OpenExport(tenant);
    }

    /** Is one export, which counts until it is closed. */
    public final class OpenExport implements AutoCloseable {

        private final String tenant;

        private OpenExport(String tenant) {
            this.tenant = tenant;
        }

        /** Says whether the export should end because the service is being stopped. */
        public boolean stopping() {
            return waiting.stopping();
        }

        @Override
        public void close() {
            synchronized (tenants) {
                tenants.remove(tenant);
            }
        }
    }
}
