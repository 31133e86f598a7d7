package io.gapwise.sheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works on many things at once and hands on what came of them in their order. One thread reads, several work, the calling
 * one writes; no more than a few handfuls are under way, so that whoever writes slowly slows the reading.
 */
final class OrderedPipeline {

    /** Where things come from; null behind the last. */
    interface Source<I> {

        @Nullable I next() throws IOException;
    }

    /** Where they go to, in their order, some at a time. */
    interface Target<O> {

        void accept(List<O> some) throws IOException;
    }

    private static final int HANDFUL = 64;
    private static final int WAIT_MILLIS = 50;

    private OrderedPipeline() {}

    /**
     * Returns once all that was read has been handed on, or soon after it is told to stop.
     *
     * @throws IOException whatever reading or writing threw
     */
    static <I, O> void run(Source<I> source, Function<I, O> work, Target<O> target, BooleanSupplier stopped)
            throws IOException {
        BlockingQueue<Future<List<O>>> underWay = new ArrayBlockingQueue<>(2 * Workers.count() + 1);
        Workers workers = new Workers();
        Thread reader = new Thread(() -> read(source, work, workers, underWay), "reader");
        reader.setDaemon(true);
        reader.start();
        try (workers) {
            List<O> done = next(underWay, stopped);
            while (!done.isEmpty()) {
                target.accept(done);
                done = next(underWay, stopped);
            }
        } finally {
            reader.interrupt();
        }
    }

    /** An empty handful says that nothing follows. */
    private static <I, O> void read(
            Source<I> source, Function<I, O> work, Workers workers, BlockingQueue<Future<List<O>>> underWay) {
        try {
            List<I> some = handful(source);
            while (!some.isEmpty()) {
                underWay.put(workers.submit(some, work));
                some = handful(source);
            }
            underWay.put(CompletableFuture.completedFuture(List.of()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            failed(e, underWay);
        }
    }

    private static <O> void failed(Exception e, BlockingQueue<Future<List<O>>> underWay) {
        try {
            underWay.put(CompletableFuture.failedFuture(e));
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        }
    }

    private static <I> List<I> handful(Source<I> source) throws IOException {
        List<I> some = new ArrayList<>(HANDFUL);
        for (I one = source.next(); one != null; one = source.next()) {
            some.add(one);
            if (some.size() == HANDFUL) {
                break;
            }
        }
        return some;
    }

    private static <O> List<O> next(BlockingQueue<Future<List<O>>> underWay, BooleanSupplier stopped)
            throws IOException {
        try {
            Future<List<O>> done = null;
            while (done == null && !stopped.getAsBoolean()) {
                done = underWay.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS);
            }
            return done == null || stopped.getAsBoolean() ? List.of() : done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            } else if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
