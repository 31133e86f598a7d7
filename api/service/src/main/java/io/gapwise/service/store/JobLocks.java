package io.gapwise.service.store;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.support.KeepAliveLockProvider;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Repository;

/**
 * Sees to it that background work of one kind is done in one place, however many programs work on the database. A lock
 * is kept alive while the work goes on; that of a program that died ends after half a minute.
 */
@Repository
public class JobLocks implements DisposableBean {

    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private final ThreadPoolTaskScheduler alive = new ThreadPoolTaskScheduler();
    private final LockProvider locks;
    private final Clock clock;

    JobLocks(JdbcTemplate store, Clock clock) {
        alive.setThreadNamePrefix("job-locks-");
        alive.setDaemon(true);
        alive.initialize();
        this.locks = new KeepAliveLockProvider(
                new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                        .withJdbcTemplate(store)
                        .withTableName("job_lock")
                        // The clocks of two machines may differ.
                        .usingDbTime()
                        .build()),
                alive.getScheduledExecutor());
        this.clock = clock;
    }

    /** Some work that may fail with an exception of its own. */
    @FunctionalInterface
    public interface Job<E extends Exception> {

        void run() throws E;
    }

    /**
     * Does some work unless another program is doing it.
     *
     * @param name the name of the work, at most 64 characters
     * @return false if another program is doing it, so that nothing was done
     */
    public <E extends Exception> boolean alone(String name, Job<E> work) throws E {
        Optional<SimpleLock> lock = locks.lock(new LockConfiguration(clock.instant(), name, AT_MOST, Duration.ZERO));
        if (lock.isEmpty()) {
            return false;
        }
        try {
            work.run();
            return true;
        } finally {
            lock.get().unlock();
        }
    }

    @Override
    public void destroy() {
        alive.destroy();
    }
}
