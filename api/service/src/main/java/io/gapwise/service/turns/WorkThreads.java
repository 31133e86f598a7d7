package io.gapwise.service.turns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Has each kind of work done by a thread of its own. */
@Component
public class WorkThreads implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(WorkThreads.class);
    private static final int RENEW_MILLIS = 2_000;

    private final Map<String, WorkThread> threads = new LinkedHashMap<>();

    WorkThreads(List<WorkSource> sources, WorkQueue queue) {
        sources.forEach(source -> threads.put(source.kind(), new WorkThread(source, queue)));
    }

    /** Has the work of a kind looked at now, because there is more of it. */
    public void wake(String kind) {
        WorkThread thread = threads.get(kind);
        if (thread == null) {
            throw new IllegalArgumentException("There is no work of the kind \"%s\".".formatted(kind));
        }
        thread.wake();
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        threads.values().forEach(WorkThread::start);
    }

    /** Says that this program lives. */
    @Scheduled(fixedDelay = RENEW_MILLIS)
    void renew() {
        for (WorkThread thread : threads.values()) {
            try {
                thread.renew();
            } catch (DataAccessException | TransactionException e) {
                LOG.debug("The database is away; leases are renewed when it is back.", e);
            }
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stopSoon() {
        threads.values().forEach(WorkThread::stopSoon);
    }

    @Override
    public void destroy() throws InterruptedException {
        for (WorkThread thread : threads.values()) {
            thread.stop();
        }
    }
}
