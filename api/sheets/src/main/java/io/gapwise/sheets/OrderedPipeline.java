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
 * Processes many things in parallel and passes on the results in their original order. One thread reads, several work,
 * and the calling thread writes. Only a few batches are in progress at a time, so a slow writer slows the reading.
 */
final class OrderedPipeline {

    /** Supplies the things to work on; null after the last one. */
    interface Source<I> {

        @Nullable I next() throws IOException;
    }

    /** Receives the results in order, several at a time. */
    interface Target<O> {

        void accept(List<O> some) throws IOException;
    }

    private static final int HANDFUL = 64;
    private static final int WAIT_MILLIS = 50;

    private OrderedPipeline() {}

    /**
     * Returns when every result has been passed on, or soon after {@code stopped} becomes true.
     *
     * @throws IOException any exception that reading or writing threw
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

    /** Reads batches; an empty batch marks the end. */
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
