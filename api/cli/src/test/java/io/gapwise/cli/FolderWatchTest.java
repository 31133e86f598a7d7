package io.gapwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.testing.Folders;
import io.gapwise.insight.catalogue.SmallRules;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saves real files and waits for the reports about them. */
class FolderWatchTest {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final String FILE = "causes/exemplars.drl";

    @TempDir
    private Path folder;

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final AtomicInteger begun = new AtomicInteger();
    private Path rules;
    private Thread watching;

    @BeforeEach
    void watch() throws IOException {
        rules = RulesCopy.in(folder.resolve("rules"));
        watching = new Thread(() -> {
            try {
                new FolderWatch(rules, begun::incrementAndGet, told::add).run();
            } catch (InterruptedException e) {
                // The test is over.
            }
        });
        watching.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        watching.interrupt();
        watching.join(5_000);
        assertThat(watching.isAlive()).isFalse();
    }

    @Test
    void tellsTheFirstReportAtOnceAndTheNextOnEachSave() throws Exception {
        assertThat(next()).contains(" rules: ", "proven by their cases").doesNotContain("answered");
        assertThat(begun).as("is said before the report").hasPositiveValue();

        SmallRules.change(rules, FILE, "discountCause( TOOLS_INADEQUATE", "discountCause( TOOLS_INADEQUAT");
        assertThat(next()).contains(FILE + ":16:", "Maybe TOOLS_INADEQUATE");

        SmallRules.change(rules, FILE, "discountCause( TOOLS_INADEQUAT,", "discountCause( PROCESS_BROKEN,");
        assertThat(next())
                .contains("answered otherwise than by the last good rules:")
                .contains("the case of causes/some-manage-with-the-same-tools,")
                .contains("    causes: none → TOOLS_INADEQUATE");
    }

    @Test
    void tellsThatTheFolderIsGoneAndThatItIsBack() throws Exception {
        next();

        Folders.delete(rules);
        assertThat(next()).contains("[folder-unreadable]");

        RulesCopy.in(rules);
        assertThat(next()).endsWith("The rules are the same, word for word.");
    }

    /**
     * Measures processor time, because other processes may use the machine for a while. In addition, up to a third of a
     * second passes until a save is noticed and complete (see {@code FolderChangesTest}). The best of several saves
     * counts, because a new virtual machine is slow.
     */
    @Test
    void aSaveIsToldWithinAFewSeconds() throws Exception {
        Duration mayTake = Duration.ofSeconds(5);
        next();
        Duration best = Duration.ofDays(1);
        for (int save = 0; save < 20 && best.compareTo(mayTake) >= 0; save++) {
            long before = THREADS.getThreadCpuTime(watching.getId());
            SmallRules.change(rules, FILE, "GapCase(", " GapCase(");
            next();
            Duration took = Duration.ofNanos(THREADS.getThreadCpuTime(watching.getId()) - before);
            best = took.compareTo(best) < 0 ? took : best;
        }
        assertThat(best).isLessThan(mayTake);
    }

    private String next() throws InterruptedException {
        String report = told.poll(60, TimeUnit.SECONDS);
        assertThat(report).as("a report").isNotNull();
        return report;
    }
}
