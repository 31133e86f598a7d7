package io.gapwise.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceProcess;
import io.gapwise.app.ServiceUnderTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** What callers sent and what was acknowledged to them, to be compared with what is stored. */
final class Acknowledged {

    /** The whole answers of an hour would not fit into memory. */
    private final Map<String, String> digestByLocation = new ConcurrentHashMap<>();

    private final List<String> locations = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong unanswered = new AtomicLong();
    private final AtomicLong slowestRefusal = new AtomicLong();
    private final AtomicLong number = new AtomicLong();

    /** Sends one case and takes down what comes of it; false where it was not acknowledged. */
    boolean send(ServiceProcess service) throws InterruptedException {
        String reference = "f-" + number.incrementAndGet();
        sent.add(reference);
        long start = System.nanoTime();
        try {
            HttpResponse<String> answer =
                    service.post("{\"title\":\"Case\",\"reference\":\"%s\"}".formatted(reference));
            if (answer.statusCode() == 201) {
                String location = answer.headers().firstValue("Location").orElseThrow();
                digestByLocation.put(location, digest(answer.body()));
                locations.add(location);
                return true;
            }
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.body()).doesNotContain("Exception", "io.gapwise", "jdbc");
            refused.incrementAndGet();
            slowestRefusal.accumulateAndGet((System.nanoTime() - start) / 1_000_000, Math::max);
        } catch (IOException e) {
            unanswered.incrementAndGet();
        }
        return false;
    }

    /** Reads an answer that was acknowledged; the service may be unable to, but must never say anything else. */
    void readAny(ServiceProcess service) throws InterruptedException {
        int count = locations.size();
        if (count == 0) {
            return;
        }
        String location = locations.get(ThreadLocalRandom.current().nextInt(count));
        try {
            HttpResponse<String> answer = service.get(location);
            if (answer.statusCode() == 200) {
                assertThat(digest(answer.body())).as(answer.body()).isEqualTo(digestByLocation.get(location));
            } else {
                assertThat(answer.statusCode())
                        .as(location + ": " + answer.body())
                        .isEqualTo(503);
            }
        } catch (IOException e) {
            unanswered.incrementAndGet();
        }
    }

    /** Compares all that was acknowledged with what is stored, and all that is stored with what was sent. */
    void check(ServiceProcess service) throws IOException, InterruptedException {
        for (Map.Entry<String, String> answer : digestByLocation.entrySet()) {
            HttpResponse<String> stored = service.get(answer.getKey());
            assertThat(stored.statusCode())
                    .as("acknowledged: " + answer.getKey())
                    .isEqualTo(200);
            assertThat(digest(stored.body())).as(stored.body()).isEqualTo(answer.getValue());
        }
        Set<String> references = new TreeSet<>();
        String page = ServiceUnderTest.RECOMMENDATIONS + "?limit=100";
        while (page != null) {
            HttpResponse<String> list = service.get(page);
            assertThat(list.statusCode()).isEqualTo(200);
            ServiceUnderTest.json(list)
                    .forEach(stored -> assertThat(
                                    references.add(stored.get("reference").asString()))
                            .as("stored once: " + stored.get("reference"))
                            .isTrue());
            page = list.headers()
                    .firstValue("Link")
                    .map(link -> link.substring(1, link.indexOf('>')))
                    .orElse(null);
        }
        assertThat(sent).containsAll(references);
        assertThat(references.size()).isGreaterThanOrEqualTo(digestByLocation.size());
        stored = references.size();
    }

    private static String digest(String body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private int stored;

    int count() {
        return digestByLocation.size();
    }

    String figures() {
        return "sent %d, acknowledged %d, refused with 503 %d (slowest %d ms), without answer %d, stored %d, lost 0"
                .formatted(
                        sent.size(),
                        digestByLocation.size(),
                        refused.get(),
                        slowestRefusal.get(),
                        unanswered.get(),
                        stored);
    }
}
