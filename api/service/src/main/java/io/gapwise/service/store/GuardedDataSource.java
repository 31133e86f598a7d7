package io.gapwise.service.store;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Gives out the connections of the pool while the gate lets them through, and knows for how long each has been out, so
 * that all can be broken off when the database hangs.
 */
final class GuardedDataSource extends DelegatingDataSource {

    private static final int SELECT = "select".length();

    private final HikariDataSource pool;
    private final StoreGate gate;
    private final StorePause pause;

    /** A watch that looks every quarter of a second needs this long to say why no connection is to be had. */
    private static final int VERDICT_MILLIS = 400;

    private final Map<Connection, Taken> taken = new ConcurrentHashMap<>();

    /** Since when each thread has waited for a connection, in nanoseconds. */
    private final Map<Thread, Long> waiting = new ConcurrentHashMap<>();

    /** Says who took a connection and when, in nanoseconds. */
    private record Taken(Thread by, long since) {}

    GuardedDataSource(HikariDataSource pool, StoreGate gate, StorePause pause) {
        super(pool);
        this.pool = pool;
        this.gate = gate;
        this.pause = pause;
    }

    @Override
    public Connection getConnection() throws SQLException {
        gate.letIn();
        enter();
        try {
            Connection connection = pool.getConnection();
            taken.put(connection, new Taken(Thread.currentThread(), System.nanoTime()));
            return guarded(connection);
        } catch (SQLException e) {
            gate.noticed(e);
            gate.letInAfterVerdict(VERDICT_MILLIS);
            throw e;
        } finally {
            waiting.remove(Thread.currentThread());
        }
    }

    /**
     * Waits for the end of a pause. Whoever has a connection already gets another one, for the pause begins only when all
     * are back.
     */
    private void enter() throws StoreRefused {
        Thread self = Thread.currentThread();
        waiting.put(self, System.nanoTime());
        while (pause.on() && taken.values().stream().noneMatch(held -> held.by() == self)) {
            waiting.remove(self);
            pause.awaitEnd();
            waiting.put(self, System.nanoTime());
        }
    }

    /**
     * Lets nobody have a connection any more, and waits until all are back.
     *
     * @return false if that takes too long; then they are given out again
     */
    boolean pause(Duration patience) {
        pause.begin();
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (anyTaken() || !waiting.isEmpty()) {
                if (System.nanoTime() > end) {
                    resume();
                    return false;
                }
                Thread.sleep(10);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            resume();
            return false;
        }
    }

    /** A stream of rows closes its connection without asking this guard, so those that are closed are taken out here. */
    private boolean anyTaken() {
        taken.keySet().removeIf(GuardedDataSource::isClosed);
        return !taken.isEmpty();
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            // Whoever took it closes it, broken or not.
            return false;
        }
    }

    void resume() {
        pause.end();
    }

    /** Says whether somebody has had a connection, or waited for one, for longer than this. */
    boolean anyTakenFor(long nanos) {
        if (!anyTaken() && waiting.isEmpty()) {
            return false;
        }
        long now = System.nanoTime();
        return Stream.concat(taken.values().stream().map(Taken::since), waiting.values().stream())
                .anyMatch(since -> now - since > nanos);
    }

    /** Breaks off whatever waits for the database. Those who wait get an exception at once. */
    void abort() {
        for (Connection connection : taken.keySet()) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                // It is broken already.
            }
        }
        renew();
    }

    /** Has the pool make new connections in place of those that it has. */
    void renew() {
        if (pool.getHikariPoolMXBean() != null) {
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }

    private Connection guarded(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                GuardedDataSource.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, values) -> {
                    switch (method.getName()) {
                        case "close" -> taken.remove(connection);
                        case "prepareStatement" -> letThrough((String) values[0]);
                        case "equals" -> {
                            return self == values[0];
                        }
                        default -> {
                            // The connection itself does all else.
                        }
                    }
                    try {
                        return method.invoke(connection, values);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void letThrough(String sql) throws StoreRefused {
        if (!sql.regionMatches(true, 0, "select", 0, SELECT)) {
            gate.letWrite();
        }
    }
}
