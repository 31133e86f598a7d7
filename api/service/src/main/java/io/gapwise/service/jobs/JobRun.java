package io.gapwise.service.jobs;

import io.gapwise.service.recommendations.LineGroup;
import io.gapwise.service.recommendations.LineSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A job that this program works on, with a copy of its file. One thread uses it. */
final class JobRun implements AutoCloseable {

    private final String id;
    private final Path file;
    private final LineSource lines;
    private long place;
    private long since = System.nanoTime();

    JobRun(String id, Path file, LineSource lines, long place) {
        this.id = id;
        this.file = file;
        this.lines = lines;
        this.place = place;
    }

    String id() {
        return id;
    }

    LineSource lines() {
        return lines;
    }

    /** Returns the place behind the last line that this program has stored. */
    long place() {
        return place;
    }

    void reached(long there) {
        place = there;
        goOn();
    }

    /** Begins to measure anew how long the work takes. */
    void goOn() {
        since = System.nanoTime();
    }

    Duration worked() {
        return Duration.ofNanos(System.nanoTime() - since);
    }

    @Nullable LineGroup next() throws IOException {
        return lines.next();
    }

    @Override
    public void close() throws IOException {
        try {
            lines.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
