package io.gapwise.service.jobs;

import io.gapwise.service.problems.Refusal;
import io.gapwise.service.recommendations.BatchFiles;
import io.gapwise.service.recommendations.LineSource;
import io.gapwise.service.settings.TemporaryFiles;
import io.gapwise.service.sheets.SheetFiles;
import io.gapwise.sheets.Workers;
import io.gapwise.sheets.mapping.SheetMap;
import io.gapwise.sheets.mapping.SheetMapJson;
import io.gapwise.sheets.mapping.UnusableMap;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Opens the files of jobs. What is left because another tenant waits stays open for a while, so that a long file need not
 * be read again from its beginning at each turn.
 */
@Component
class JobRuns implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(JobRuns.class);
    private static final int MOST_LEFT = 8;

    private final JobPieces pieces;
    private final Jobs jobs;
    private final BatchFiles batches;
    private final SheetFiles sheets;
    private final TemporaryFiles temporary;
    private final Workers workers = new Workers();
    private final Map<String, JobRun> left = new LinkedHashMap<>();

    JobRuns(JobPieces pieces, Jobs jobs, BatchFiles batches, SheetFiles sheets, TemporaryFiles temporary) {
        this.pieces = pieces;
        this.jobs = jobs;
        this.batches = batches;
        this.sheets = sheets;
        this.temporary = temporary;
    }

    /**
     * Opens a job where its answers end.
     *
     * @throws Refusal if its file cannot be read, or if no rules are live
     */
    JobRun open(Job job) throws IOException, Refusal {
        JobRun before = left.remove(job.id());
        if (before != null && before.place() == job.progress().place()) {
            before.goOn();
            return before;
        }
        close(before);
        Path file = temporary.create("job-");
        JobRun run = null;
        boolean opened = false;
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                pieces.copy(job.id(), PieceKind.SENT, 0, job.received(), out);
            }
            SheetMap map = map(job);
            count(job, file, map);
            run = new JobRun(
                    job.id(), file, lines(job, file, map), job.progress().place());
            run.lines().passTo(job.progress().place());
            opened = true;
            return run;
        } finally {
            if (!opened) {
                close(run);
                Files.deleteIfExists(file);
            }
        }
    }

    private LineSource lines(Job job, Path file, @Nullable SheetMap map) throws IOException, Refusal {
        JobOrder order = job.order();
        return switch (order.format()) {
            case LINES -> batches.open(file, order.language(), workers);
            case SHEET -> sheets.open(file, map, order.reference(), order.language(), workers);
        };
    }

    private void count(Job job, Path file, @Nullable SheetMap map) throws IOException, Refusal {
        if (job.progress().total() == null) {
            jobs.count(
                    job.id(),
                    switch (job.order().format()) {
                        case LINES -> batches.count(file);
                        case SHEET -> sheets.count(file, map);
                    });
        }
    }

    /** Another version of the program may have stored a map that this one cannot read. */
    private static @Nullable SheetMap map(Job job) {
        String stored = job.order().sheetMap();
        try {
            return stored == null ? null : SheetMapJson.read(stored.getBytes(StandardCharsets.UTF_8));
        } catch (UnusableMap e) {
            throw new IllegalStateException("The map of a job cannot be read by this version of the program.", e);
        }
    }

    /** Leaves a job open to go on with it later. */
    void leave(JobRun run) {
        left.put(run.id(), run);
        Iterator<JobRun> oldest = left.values().iterator();
        while (left.size() > MOST_LEFT) {
            JobRun one = oldest.next();
            oldest.remove();
            close(one);
        }
    }

    void close(@Nullable JobRun run) {
        if (run != null) {
            try {
                run.close();
            } catch (IOException e) {
                LOG.warn("The copy of the file of a job could not be deleted; the next start does it.");
            }
        }
    }

    @Override
    public void destroy() {
        left.values().forEach(this::close);
        left.clear();
        workers.close();
    }
}
