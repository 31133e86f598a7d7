package io.gapwise.service.once;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceProcess;
import io.gapwise.app.ServiceUnderTest;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@Timeout(400)
class OnceAfterAKillTest {

    private static final int SENDERS = 4;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Killed while requests are carried out; each is then sent again with its key. */
    @Test
    void hasCarriedOutEachRequestOnceWhenItWasKilledAmongThem(@TempDir Path data) throws Exception {
        Map<String, String> answered = new ConcurrentHashMap<>();
        AtomicInteger begun = new AtomicInteger();
        try (ServiceProcess service = ServiceProcess.start(data, List.of())) {
            List<Thread> senders = IntStream.range(0, SENDERS)
                    .mapToObj(i -> new Thread(() -> sendUntilItEnds(service, begun, answered)))
                    .toList();
            senders.forEach(Thread::start);
            while (answered.size() < 40) {
                Thread.sleep(10);
            }
            service.kill();
            for (Thread sender : senders) {
                sender.join();
            }
        }

        try (ServiceUnderTest again = ServiceUnderTest.on(data)) {
            for (int i = 0; i < begun.get(); i++) {
                HttpResponse<String> answer = ServiceUnderTest.send(again.to(ServiceUnderTest.RECOMMENDATIONS)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "kill-" + i)
                        .POST(BodyPublishers.ofString(OnceTest.titled("Case " + i)))
                        .build());
                assertThat(answer.statusCode()).isEqualTo(201);
                assertThat(answer.body()).isEqualTo(answered.getOrDefault("kill-" + i, answer.body()));
            }
            assertThat(again.bean(JdbcClient.class)
                            .sql("select count(*) from stored_recommendation")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(begun.get());
        }
    }

    private static void sendUntilItEnds(ServiceProcess service, AtomicInteger begun, Map<String, String> answered) {
        try {
            while (true) {
                int i = begun.getAndIncrement();
                HttpResponse<String> answer = CLIENT.send(
                        service.to(ServiceUnderTest.RECOMMENDATIONS)
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", "kill-" + i)
                                .POST(BodyPublishers.ofString(OnceTest.titled("Case " + i)))
                                .build(),
                        BodyHandlers.ofString());
                if (answer.statusCode() == 201) {
                    answered.put("kill-" + i, answer.body());
                }
            }
        } catch (IOException | InterruptedException e) {
            // It was killed.
        }
    }
}
