package io.gapwise.service.priorities;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;

/** Weighs cases in the background where there are so many that nobody should wait for them. */
@Component
class BackgroundWeighing implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWeighing.class);

    private final TaskExecutor tasks;
    private final Set<TenantPriorities> busy = Collections.synchronizedSet(new HashSet<>());
    private volatile boolean stopped;

    BackgroundWeighing(@Qualifier("applicationTaskExecutor") TaskExecutor tasks) {
        this.tasks = tasks;
    }

    /** Lets all cases be weighed that wait at the caller's tenant, unless that is going on. */
    void weigh(TenantPriorities waiting) {
        String tenant = Callers.tenant();
        if (!stopped && busy.add(waiting)) {
            tasks.execute(() -> Callers.run(Caller.program(tenant), () -> weighAll(waiting)));
        }
    }

    private void weighAll(TenantPriorities waiting) {
        try {
            boolean more = true;
            while (more && !stopped) {
                more = waiting.weighSome();
            }
            waiting.shared().prepare();
        } catch (RuntimeException e) {
            if (!stopped) {
                LOG.warn("Not all cases could be weighed; the next look at their ranks goes on.", e);
            }
        } finally {
            busy.remove(waiting);
        }
    }

    @Override
    public void destroy() {
        stopped = true;
    }
}
