package io.gapwise.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OrderedPipelineTest {

    @Test
    void handsOnInTheOrderOfReadingHoweverLongEachTakes() throws IOException {
        AtomicInteger next = new AtomicInteger();
        List<Integer> done = new ArrayList<>();

        OrderedPipeline.run(() -> upTo(2_000, next), OrderedPipelineTest::atLeisure, done::addAll, () -> false);

        assertThat(done)
                .containsExactlyElementsOf(IntStream.range(0, 2_000).boxed().toList());
    }

    @Test
    void readsLittleAheadOfASlowWriter() throws IOException {
        AtomicInteger read = new AtomicInteger();
        int ahead = 64 * (4 * Runtime.getRuntime().availableProcessors() + 8);
        List<Integer> done = new ArrayList<>();

        OrderedPipeline.run(
                () -> upTo(100_000, read),
                one -> one,
                some -> {
                    done.addAll(some);
                    assertThat(read.get() - done.size()).isLessThan(ahead);
                },
                () -> false);

        assertThat(done).hasSize(100_000);
    }

    @Test
    void stopsEvenWhileNothingArrives() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        List<Integer> done = new ArrayList<>();
        long began = System.nanoTime();

        OrderedPipeline.run(
                () -> never(never), one -> one, done::addAll, () -> System.nanoTime() - began > 200_000_000);

        assertThat(done).isEmpty();
    }

    @Test
    void whatReadingOrWorkThrowsArrivesBehindWhatWasDone() {
        AtomicInteger next = new AtomicInteger();
        List<Integer> done = new ArrayList<>();

        assertThatThrownBy(() -> OrderedPipeline.run(
                        () -> {
                            if (next.get() == 128) {
                                throw new IOException("The disk is gone.");
                            }
                            return next.getAndIncrement();
                        },
                        one -> one,
                        done::addAll,
                        () -> false))
                .isInstanceOf(IOException.class)
                .hasMessage("The disk is gone.");
        assertThat(done).hasSize(128);
    }

    private static Integer atLeisure(int one) {
        if (one % 100 == 0) {
            try {
                Thread.sleep(3);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return one;
    }

    private static Integer upTo(int end, AtomicInteger next) {
        int one = next.getAndIncrement();
        return one < end ? one : null;
    }

    private static Integer never(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return null;
    }
}
