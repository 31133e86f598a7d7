package io.gapwise.service.load;

import io.gapwise.app.ServiceUnderTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Somebody who asks for an answer now and then, and counts how long it takes. */
final class UsualCaller {

    private static final long PAUSE = 10;

    private final Function<String, HttpRequest.Builder> service;

    /** @param service makes a request to an address of the service */
    UsualCaller(Function<String, HttpRequest.Builder> service) {
        this.service = service;
    }

    /** How long the slowest hundredth took; fails where one was not answered. */
    Duration p99(Duration during) {
        List<Long> took = new ArrayList<>();
        long end = System.nanoTime() + during.toNanos();
        while (System.nanoTime() < end) {
            HttpRequest request = service.apply(ServiceUnderTest.RECOMMENDATIONS)
                    .timeout(Duration.ofSeconds(30))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"title\":\"Usual\"}"))
                    .build();
            long begun = System.nanoTime();
            int status = ServiceUnderTest.send(request).statusCode();
            took.add(System.nanoTime() - begun);
            if (status != 201) {
                throw new AssertionError("The usual caller was answered with " + status);
            }
            pause();
        }
        took.sort(null);
        return Duration.ofNanos(took.get((int) Math.ceil(took.size() * 0.99) - 1));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
