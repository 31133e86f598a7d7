package io.gapwise.service.rules;

import io.gapwise.insight.checking.FolderChanges;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks at the folder of rules again whenever its files change, as long as the service runs. */
final class RulesFolderWatcher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RulesFolderWatcher.class);

    /** This is only an upper limit, because a change is noticed at once. */
    private static final Duration LONG = Duration.ofMinutes(1);

    /**
     * A folder that could not be read may become readable without a change of any file, for example when its
     * permissions change.
     */
    private static final Duration SHORT = Duration.ofSeconds(1);

    private final FolderChanges changes;
    private final FolderRules rules;
    private boolean readable;
    private volatile @Nullable Thread thread;

    /** Takes a watch over the folder, {@code changes}, that began before the first look. */
    RulesFolderWatcher(FolderChanges changes, FolderRules rules) {
        this.changes = changes;
        this.rules = rules;
        this.readable = rules.look();
    }

    @Override
    public void start() {
        Thread watching = new Thread(this::watch, "rules-watch");
        watching.setDaemon(true);
        thread = watching;
        watching.start();
    }

    @Override
    public void stop() {
        Thread watching = thread;
        thread = null;
        if (watching != null) {
            watching.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void watch() {
        try {
            while (isRunning()) {
                lookIfChanged();
            }
        } catch (InterruptedException e) {
            // The service ends.
        }
    }

    /** Waits for a change and looks. After any failure it goes on, so that the next change is noticed. */
    private void lookIfChanged() throws InterruptedException {
        try {
            if (changes.await(readable ? LONG : SHORT) || !readable) {
                readable = rules.look();
            }
        } catch (InterruptedException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("The folder of rules could not be watched just now.", e);
            readable = false;
            Thread.sleep(SHORT.toMillis());
        }
    }
}
