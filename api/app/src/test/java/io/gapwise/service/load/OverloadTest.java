package io.gapwise.service.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.Patience;
import io.gapwise.app.ServiceUnderTest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** More is asked for than the machine can do: what it cannot do is refused, and the rest is answered. */
@Timeout(180)
class OverloadTest {

    private static final int AT_THE_KNEE = 16;
    private static final int TICKS_PER_SECOND = 100;
    private static final Duration NOISE = Patience.with(Duration.ofMillis(150));

    @TempDir
    private Path data;

    private final Map<Integer, AtomicLong> counts = new ConcurrentHashMap<>();
    private final Set<String> wrong = ConcurrentHashMap.newKeySet();

    @Test
    void refusesWhatItCannotDoAndIsItselfAgainSoonAfterwards() throws InterruptedException {
        overload(Duration.ofSeconds(3));
    }

    @Test
    @Tag("faults")
    void enduresAMinuteOfFourTimesWhatItCanDo() throws InterruptedException {
        overload(Duration.ofMinutes(1));
    }

    private void overload(Duration during) throws InterruptedException {
        // Only the limit on work is tried here, not that on a single client.
        try (ServiceUnderTest service = ServiceUnderTest.on(
                data, "--gapwise.limits.ordinary.burst=10000000", "--gapwise.limits.ordinary.per-second=10000000")) {
            UsualCaller caller = new UsualCaller(service::to);
            double knee = rate(service, Duration.ofSeconds(3));
            knee = Math.max(knee, rate(service, Duration.ofSeconds(3)));
            Duration usual = caller.p99(Duration.ofSeconds(2));
            counts.clear();

            Duration longest = send(service, 4 * knee, during);

            Thread.sleep(5_000);
            Duration after = caller.p99(Duration.ofSeconds(2));
            System.out.printf(
                    "The knee is at %.0f a second. At 4 times as many: %s; the slowest 201 took %d ms. p99 %d ms before, %d ms"
                            + " 5 s afterwards.%n",
                    knee, counts, longest.toMillis(), usual.toMillis(), after.toMillis());
            assertThat(wrong).isEmpty();
            assertThat(counts).containsKey(201);
            assertThat(counts.keySet()).isSubsetOf(201, 429, 503);
            assertThat(after).isLessThan(usual.multipliedBy(2).plus(NOISE));
        }
    }

    /** How many are answered in a second where {@link #AT_THE_KNEE} are asked for at once. */
    private double rate(ServiceUnderTest service, Duration during) {
        ExecutorService clients = Executors.newFixedThreadPool(AT_THE_KNEE);
        try {
            AtomicLong answered = new AtomicLong();
            long end = System.nanoTime() + during.toNanos();
            CompletableFuture<?>[] all = new CompletableFuture<?>[AT_THE_KNEE];
            for (int i = 0; i < AT_THE_KNEE; i++) {
                all[i] = CompletableFuture.runAsync(
                        () -> {
                            while (System.nanoTime() < end) {
                                count(ServiceUnderTest.send(request(service)));
                                answered.incrementAndGet();
                            }
                        },
                        clients);
            }
            CompletableFuture.allOf(all).join();
            return answered.get() / (during.toMillis() / 1e3);
        } finally {
            clients.shutdownNow();
        }
    }

    /** Sends so many each second, whatever becomes of those before. Returns how long the slowest answer took. */
    private Duration send(ServiceUnderTest service, double rate, Duration during) throws InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        ConcurrentLinkedQueue<CompletableFuture<Long>> sent = new ConcurrentLinkedQueue<>();
        long begun = System.nanoTime();
        long ticks = during.toSeconds() * TICKS_PER_SECOND;
        double due = 0;
        for (long tick = 0; tick < ticks; tick++) {
            for (due += rate / TICKS_PER_SECOND; due >= 1; due--) {
                long at = System.nanoTime();
                sent.add(client.sendAsync(request(service), BodyHandlers.ofString())
                        .handle((answer, failure) -> {
                            if (failure != null) {
                                wrong.add(String.valueOf(failure));
                                return 0L;
                            }
                            return count(answer) == 201 ? System.nanoTime() - at : 0L;
                        }));
            }
            long ahead = begun + (tick + 1) * (1_000_000_000L / TICKS_PER_SECOND) - System.nanoTime();
            if (ahead > 0) {
                Thread.sleep(ahead / 1_000_000);
            }
        }
        return Duration.ofNanos(
                sent.stream().mapToLong(CompletableFuture::join).max().orElseThrow());
    }

    private int count(HttpResponse<String> answer) {
        counts.computeIfAbsent(answer.statusCode(), status -> new AtomicLong()).incrementAndGet();
        if (answer.statusCode() != 201
                && answer.headers().firstValue("Retry-After").isEmpty()) {
            wrong.add("%d without Retry-After: %s".formatted(answer.statusCode(), answer.body()));
        }
        return answer.statusCode();
    }

    private static HttpRequest request(ServiceUnderTest service) {
        return service.to(ServiceUnderTest.RECOMMENDATIONS)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"title\":\"Many\"}"))
                .build();
    }
}
