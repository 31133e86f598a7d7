package io.gapwise.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Runs work on as many threads as the machine has processors. Each thread processes a batch at a time, and the order is
 * kept.
 */
public final class Workers implements AutoCloseable {

    private static final int COUNT = Math.max(1, Runtime.getRuntime().availableProcessors());

    private final ClassLoader classes = Workers.class.getClassLoader();
    private final ExecutorService pool = Executors.newFixedThreadPool(COUNT, this::worker);

    static int count() {
        return COUNT;
    }

    <I, O> Future<List<O>> submit(List<I> handful, Function<I, O> work) {
        return pool.submit(() -> handful.stream().map(work).toList());
    }

    /** Returns the results in the order of the things. A single thing is processed by the calling thread. */
    public <I, O> List<O> each(List<I> things, Function<I, O> work) {
        if (things.size() < 2) {
            return things.stream().map(work).toList();
        }
        int share = (things.size() + COUNT - 1) / COUNT;
        List<Future<List<O>>> underWay = new ArrayList<>();
        for (int from = 0; from < things.size(); from += share) {
            underWay.add(submit(things.subList(from, Math.min(things.size(), from + share)), work));
        }
        List<O> done = new ArrayList<>(things.size());
        underWay.forEach(part -> done.addAll(finished(part)));
        return done;
    }

    private static <O> List<O> finished(Future<List<O>> underWay) {
        try {
            return underWay.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Nobody waited for the work.", e);
        }
    }

    /** Creates a thread with this class's own class loader; otherwise it would inherit that of the first caller. */
    private Thread worker(Runnable work) {
        Thread thread = new Thread(work, "worker");
        thread.setDaemon(true);
        thread.setContextClassLoader(classes);
        return thread;
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
