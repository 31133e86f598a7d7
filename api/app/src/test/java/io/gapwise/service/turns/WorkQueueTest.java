package io.gapwise.service.turns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkQueueTest {

    private static final Work FIRST = new Work("alfa", "1", false);
    private static final Work SECOND = new Work("alfa", "2", false);
    private static final Work OTHER = new Work("beta", "3", false);

    @Test
    void beginsWithWhatWasAskedForFirst() {
        assertThat(WorkQueue.next(List.of(FIRST, SECOND, OTHER), Map.of())).contains(FIRST);
        assertThat(WorkQueue.next(List.of(), Map.of())).isEmpty();
    }

    @Test
    void prefersTheTenantThatWasNotServedForTheLongestTime() {
        assertThat(WorkQueue.next(List.of(FIRST, SECOND, OTHER), Map.of("alfa", 7L)))
                .contains(OTHER);
        assertThat(WorkQueue.next(List.of(FIRST, SECOND, OTHER), Map.of("alfa", 7L, "beta", 8L)))
                .contains(FIRST);
    }

    @Test
    void prefersTheTenantForWhomNobodyWorks() {
        Work running = new Work("beta", "0", true);

        assertThat(WorkQueue.next(List.of(running, OTHER, FIRST), Map.of("alfa", 9L)))
                .contains(FIRST);
        assertThat(WorkQueue.next(List.of(running, OTHER), Map.of())).contains(OTHER);
        assertThat(WorkQueue.next(List.of(running), Map.of())).isEmpty();
    }
}
