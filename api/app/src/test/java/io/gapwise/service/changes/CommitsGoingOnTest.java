package io.gapwise.service.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nobody is told of a change that a kill could still undo. */
@Timeout(20)
class CommitsGoingOnTest {

    private final CommitsGoingOn commits = new CommitsGoingOn();

    @Test
    void whoSeesAChangeWaitsUntilItIsOnTheDisk() throws Exception {
        commits.begin("main", 7);

        CompletableFuture<Void> reader = waiting("main", 7);
        Thread.sleep(Duration.ofMillis(200).toMillis());
        assertThat(reader).isNotDone();

        commits.end("main");
        reader.get(5, TimeUnit.SECONDS);
    }

    @Test
    void whoSeesOnlyWhatWasThereBeforeDoesNotWait() throws Exception {
        commits.begin("main", 7);

        waiting("main", 6).get(5, TimeUnit.SECONDS);
        waiting("other", 7).get(5, TimeUnit.SECONDS);
    }

    private CompletableFuture<Void> waiting(String tenant, long place) {
        return CompletableFuture.runAsync(() -> commits.await(tenant, place));
    }
}
