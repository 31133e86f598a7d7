package io.gapwise.service.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;

/**
 * A portal that follows the changes and is killed now and then: between reading a page and keeping its cursor, so that it
 * reads the same changes again.
 */
final class FollowedChanges implements Runnable {

    private static final double DIES = 0.1;

    /** Asks one of the programs; whoever asks may be told that it is away. */
    interface Asking {

        HttpResponse<String> get(String path) throws IOException, InterruptedException;
    }

    private final Asking asking;
    private final Map<String, String> subjects = Collections.synchronizedMap(new LinkedHashMap<>());
    private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean stopped;
    private volatile String kept = "";

    FollowedChanges(Asking asking) {
        this.asking = asking;
    }

    @Override
    public void run() {
        while (!stopped) {
            try {
                step(1);
            } catch (IOException e) {
                // The program was killed; its successor goes on.
                pause();
            } catch (Throwable e) {
                failures.add(e);
                return;
            }
        }
    }

    void stop() {
        stopped = true;
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads all that is left, once nobody writes any more. */
    void readToTheEnd() throws IOException, InterruptedException {
        assertThat(failures).isEmpty();
        while (step(0)) {
            // There is more.
        }
    }

    private boolean step(int wait) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                asking.get("/api/v1/changes?limit=50&wait=" + wait + (kept.isEmpty() ? "" : "&after=" + kept));
        if (answer.statusCode() == 503) {
            pause();
            return true;
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode page = ServiceUnderTest.json(answer);
        for (JsonNode item : page.get("items")) {
            String subject = item.get("kind").asString() + " "
                    + item.at("/subject/recommendation")
                            .asString(item.at("/subject/case").asString(""));
            String before = subjects.put(item.get("id").asString(), subject);
            assertThat(before).isIn(null, subject);
        }
        if (stopped || ThreadLocalRandom.current().nextDouble() >= DIES) {
            kept = page.get("next").asString();
        }
        return page.get("more").asBoolean();
    }

    /** What it was told, by the ids of the changes, in the order in which it was told first. */
    Map<String, String> subjects() {
        return subjects;
    }
}
