package io.gapwise.service.recommendations;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.store.JobLocks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.TaskExecutor;

/**
 * Works out what an older version did not store. It runs once, in the background of the running service and in one of
 * the programs that work on the database; the next start does what is left. All that older versions stored is the main
 * tenant's.
 */
abstract class Backfill implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Backfill.class);

    private final String name;
    private final JobLocks locks;
    private final TaskExecutor tasks;
    private volatile boolean stopped;

    /** @param name says for the log and the lock what is worked out */
    Backfill(String name, JobLocks locks, TaskExecutor tasks) {
        this.name = name;
        this.locks = locks;
        this.tasks = tasks;
    }

    @EventListener
    void begin(ApplicationReadyEvent ready) {
        tasks.execute(this::fillQuietly);
    }

    private void fillQuietly() {
        try {
            locks.alone(name, () -> Callers.run(Caller.program(Caller.MAIN_TENANT), this::fill));
        } catch (RuntimeException e) {
            if (!stopped) {
                LOG.warn(
                        "Not everything that an older version stored has its {} yet; the next start goes on.", name, e);
            }
        }
    }

    /** Works out all that is missing. It returns when that is done or when the service stops. */
    abstract void fill();

    boolean stopped() {
        return stopped;
    }

    @Override
    public void destroy() {
        stopped = true;
    }
}
