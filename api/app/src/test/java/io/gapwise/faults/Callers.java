package io.gapwise.faults;

import io.gapwise.app.ServiceProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Some callers who send and read, with a short pause, until they are stopped. */
final class Callers implements AutoCloseable {

    private static final int COUNT = 4;

    /** In milliseconds; without one an hour would store so much that only its reading would take hours. */
    private static final int PAUSE = 20;

    private final ExecutorService threads = Executors.newFixedThreadPool(COUNT);
    private final List<Future<?>> working = new ArrayList<>();
    private final Acknowledged acknowledged;
    private volatile ServiceProcess service;
    private volatile boolean stopped;

    Callers(ServiceProcess service, Acknowledged acknowledged) {
        this.service = service;
        this.acknowledged = acknowledged;
        for (int i = 0; i < COUNT; i++) {
            working.add(threads.submit(this::work));
        }
    }

    /** Has them call another process, which took the place of the one before. */
    void call(ServiceProcess other) {
        service = other;
    }

    private Void work() throws InterruptedException {
        while (!stopped) {
            acknowledged.send(service);
            acknowledged.readAny(service);
            Thread.sleep(PAUSE);
        }
        return null;
    }

    /** Stops them; a failure that one of them met is thrown here. */
    @Override
    public void close() throws InterruptedException {
        stopped = true;
        for (Future<?> one : working) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw new AssertionError("A caller was told something wrong.", e.getCause());
            }
        }
        threads.shutdown();
    }
}
