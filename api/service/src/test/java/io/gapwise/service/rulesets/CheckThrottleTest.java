package io.gapwise.service.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.service.problems.Refusal;
import io.gapwise.service.settings.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CheckThrottleTest {

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final CountDownLatch go = new CountDownLatch(1);
    private final CountDownLatch read = new CountDownLatch(32);
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Test
    void computesTwoAtOnceAndTurnsAwayWhoHasNoRoomToWait() throws Exception {
        CheckThrottle turnstile = new CheckThrottle(new Settings.Checks(40, 1));
        List<Future<String>> checks = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            checks.add(callers.submit(() -> turnstile.pass(this::read, this::computed)));
        }
        read.await();

        Future<String> tooMany = callers.submit(() -> turnstile.pass(this::read, this::computed));
        assertThat(tooMany)
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .withCauseInstanceOf(Refusal.class);

        go.countDown();
        for (Future<String> check : checks) {
            assertThat(check.get()).isEqualTo("done");
        }
        assertThat(most).hasValue(2);
        assertThat(callers.submit(() -> turnstile.pass(this::read, this::computed))
                        .get())
                .isEqualTo("done");
        callers.shutdown();
    }

    private String read() {
        read.countDown();
        return "read";
    }

    private String computed(String read) {
        most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try {
            go.await();
            Thread.sleep(2);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            atOnce.decrementAndGet();
        }
        return "done";
    }
}
