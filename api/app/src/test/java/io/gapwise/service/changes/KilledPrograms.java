package io.gapwise.service.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gapwise.app.ServiceProcess;
import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.webhooks.Receiver;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Kills the program while eight write and others follow, again and again. */
final class KilledPrograms {

    private static final int READERS = 3;
    private static final int AT_LEAST = 40;
    private static final int MORE_MILLIS = 500;

    private KilledPrograms() {}

    static void onH2(Path data, int rounds) throws Exception {
        onH2(data, rounds, List.of(), null);
    }

    /**
     * @param receiver where a webhook sends to; null for none
     * @return how many changes were told
     */
    static int onH2(Path data, int rounds, List<String> settings, @Nullable Receiver receiver) throws Exception {
        AtomicReference<ServiceProcess> service = new AtomicReference<>(ServiceProcess.start(data, settings));
        try {
            if (receiver != null) {
                addWebhook(service.get(), receiver);
            }
            String begin = next(service.get().get("/api/v1/changes?after=now").body());
            FollowingPortals portals =
                    new FollowingPortals(READERS, path -> service.get().get(path));
            ManyWriters writers = new ManyWriters(path -> service.get().to(path));
            try (writers) {
                for (int round = 0; round < rounds; round++) {
                    aWhile(writers);
                    service.get().kill();
                    service.get().close();
                    service.set(ServiceProcess.start(data, settings));
                }
                aWhile(writers);
            }
            int told =
                    portals.check(writers.acknowledged(), path -> service.get().get(path));
            assertThat(told).isGreaterThan(AT_LEAST * rounds);
            if (receiver != null) {
                checkReceived(service.get(), begin, receiver);
            }
            return told;
        } finally {
            service.get().close();
        }
    }

    private static void addWebhook(ServiceProcess service, Receiver receiver) throws Exception {
        int status = HttpClient.newHttpClient()
                .send(
                        service.to("/api/v1/webhooks")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"url\":\"%s\"}".formatted(receiver.url("/"))))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
        assertThat(status).isEqualTo(201);
    }

    /** Every change has come to the webhook, and nothing else, some of it more than once under the same id. */
    private static void checkReceived(ServiceProcess service, String begin, Receiver receiver) throws Exception {
        Set<String> ids = new HashSet<>();
        String cursor = begin;
        boolean more = true;
        while (more) {
            JsonNode page = ServiceUnderTest.json(service.get("/api/v1/changes?limit=1000&after=" + cursor));
            page.get("items").forEach(item -> ids.add(item.get("id").asString()));
            cursor = page.get("next").asString();
            more = page.get("more").asBoolean();
        }
        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> assertThat(receiver.received().stream()
                                .map(Receiver.Received::id)
                                .collect(Collectors.toSet()))
                        .containsAll(ids));
    }

    private static String next(String page) {
        return ServiceUnderTest.JSON.readTree(page).get("next").asString();
    }

    /** Waits until something is written, and then a random time, so that the end comes in the middle of something. */
    private static void aWhile(ManyWriters writers) throws InterruptedException {
        writers.awaitMore(AT_LEAST);
        Thread.sleep(ThreadLocalRandom.current().nextInt(MORE_MILLIS));
    }
}
