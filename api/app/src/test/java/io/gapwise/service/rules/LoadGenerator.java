package io.gapwise.service.rules;

import io.gapwise.app.MiniFolder;
import io.gapwise.app.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/**
 * Asks again and again, one at a time and in batches, while rules change. Each rule set has a text of its own, so that
 * an answer shows by which it was given, whatever version it names.
 */
final class LoadGenerator implements AutoCloseable {

    /** More than are answered together. */
    private static final int LINES_SENT = 120;

    private static final String LINES = (MiniFolder.TOOLS + "\n").repeat(LINES_SENT);

    private final ServiceUnderTest service;
    private final List<Thread> askers = new ArrayList<>();
    private final Map<String, String> textOf = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> complaints = new ConcurrentLinkedQueue<>();
    private final AtomicLong answers = new AtomicLong();
    private volatile boolean over;

    LoadGenerator(ServiceUnderTest service, int askers) {
        this.service = service;
        for (int i = 0; i < askers; i++) {
            Thread asker = new Thread(i == 0 ? () -> askUntilOver(this::askMany) : () -> askUntilOver(this::askOne));
            this.askers.add(asker);
            asker.start();
        }
    }

    private void askUntilOver(Runnable question) {
        while (!over) {
            try {
                question.run();
            } catch (RuntimeException e) {
                complaints.add(e.toString());
            }
        }
    }

    private void askOne() {
        HttpResponse<String> answer = service.post(MiniFolder.TOOLS);
        if (answer.statusCode() != 201) {
            complaints.add(answer.body());
        }
        look(ServiceUnderTest.json(answer));
    }

    /** All lines of a batch must be of one version. */
    private void askMany() {
        List<JsonNode> lines = service.batch(LINES);
        lines.forEach(this::look);
        if (lines.size() != LINES_SENT
                || lines.stream().map(LoadGenerator::version).distinct().count() != 1) {
            complaints.add("a batch of %d lines, of several versions".formatted(lines.size()));
        }
    }

    private void look(JsonNode answer) {
        String text = answer.at("/causes/0/reasons/0/text").asString("no text");
        String before = textOf.putIfAbsent(version(answer), text);
        if (before != null && !before.equals(text)) {
            complaints.add("version %s said '%s' and '%s'".formatted(version(answer), before, text));
        }
        answers.incrementAndGet();
    }

    static String version(JsonNode answer) {
        return answer.at("/ruleset/version").asString("no version");
    }

    /** What was wrong with any answer. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** The text of each version that was seen. */
    Map<String, String> textOf() {
        return textOf;
    }

    long answers() {
        return answers.get();
    }

    @Override
    public void close() {
        over = true;
        for (Thread asker : askers) {
            try {
                asker.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
