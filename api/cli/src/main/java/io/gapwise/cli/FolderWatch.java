package io.gapwise.cli;

import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleSetRefused;
import io.gapwise.insight.checking.FolderChanges;
import io.gapwise.insight.checking.WatchReporter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/** Reports on a folder of rules once at the beginning and again whenever its files change. */
final class FolderWatch {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final Path folder;
    private final Runnable begun;
    private final Consumer<String> listener;
    private final WatchReporter watch = new WatchReporter();

    /**
     * @param begun is told that the rules are looked at now
     * @param listener is told what was found
     */
    FolderWatch(Path folder, Runnable begun, Consumer<String> listener) {
        this.folder = folder;
        this.begun = begun;
        this.listener = listener;
    }

    /**
     * Watches the folder until the thread is interrupted.
     *
     * @throws InterruptedException always, because an interruption is the only way to end it
     */
    void run() throws InterruptedException {
        FolderChanges changes = new FolderChanges(folder);
        while (true) {
            begun.run();
            listener.accept(report());
            while (!changes.await(A_DAY)) {
                // Nothing has changed for a whole day, so the loop waits for another one.
            }
        }
    }

    private String report() {
        try {
            return watch.look(RuleFiles.in(folder));
        } catch (RuleSetRefused goneOrUnreadable) {
            return String.valueOf(goneOrUnreadable.getMessage());
        }
    }
}
