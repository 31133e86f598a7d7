package io.gapwise.site.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReadingQueueTest {

    private final ReadingQueue queue = new ReadingQueue();

    @Test
    void twoAreReadAtATimeAndTheThirdWaitsForItsTurn() throws Exception {
        ReadingQueue.Turn first = queue.take(() -> false);
        assertThat(queue.ahead()).isZero();
        queue.take(() -> false);
        assertThat(queue.ahead()).isEqualTo(2);

        CompletableFuture<ReadingQueue.Turn> third = waiting();
        assertThat(queue.ahead()).isEqualTo(3);
        assertThat(third).isNotDone();

        first.close();
        assertThat(third.get(5, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void whoeverLeavesGivesUpTheirPlace() throws Exception {
        queue.take(() -> false);
        queue.take(() -> false);

        assertThatThrownBy(() -> queue.take(() -> true)).isInstanceOf(ReadingQueue.Left.class);
        assertThat(queue.ahead()).isEqualTo(2);
    }

    @Test
    void oneTooManyIsToldAtOnceToComeBack() throws Exception {
        List<ReadingQueue.Turn> turns = List.of(queue.take(() -> false), queue.take(() -> false));
        List<CompletableFuture<ReadingQueue.Turn>> others = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            others.add(waiting());
        }

        assertThatThrownBy(() -> queue.take(() -> false)).isInstanceOf(ReadingQueue.Busy.class);
        turns.forEach(ReadingQueue.Turn::close);
        assertThat(others)
                .anySatisfy(each -> assertThat(each.get(5, TimeUnit.SECONDS)).isNotNull());
    }

    /** Returns when the other thread waits. */
    private CompletableFuture<ReadingQueue.Turn> waiting() throws InterruptedException {
        int before = queue.ahead();
        CompletableFuture<ReadingQueue.Turn> turn = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                turn.complete(queue.take(() -> false));
            } catch (ReadingQueue.Busy e) {
                turn.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        for (int i = 0; i < 500 && queue.ahead() == before; i++) {
            Thread.sleep(10);
        }
        return turn;
    }
}
